import { styled } from 'styled-components';

type Line = { readonly key: string; readonly label: string; readonly value: number };

/** Amounts on the same scale, each with its label in words. */
export function Meter({ lines }: { readonly lines: readonly Line[] }): JSX.Element {
  const most = Math.max(1, ...lines.map((line) => line.value));
  return (
    <List>
      {lines.map((line, index) => (
        <li key={line.key}>
          <span>{line.label}</span>
          <Track aria-hidden="true">
            <Fill $isSecond={index % 2 === 1} style={{ width: `${(100 * line.value) / most}%` }} />
          </Track>
        </li>
      ))}
    </List>
  );
}

const List = styled.ul`
  display: grid;
  gap: 12px;
`;
const Track = styled.div`
  height: 20px;
`;
const Fill = styled.div<{ $isSecond: boolean }>`
  height: 100%;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 2px;
  background: ${({ theme, $isSecond }) => ($isSecond ? theme.colors.neutral0 : theme.colors.primary600)};
`;
