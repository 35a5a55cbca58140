import { styled } from 'styled-components';
import { useText } from '../../text/use-text';
import { OUTCOME_CLASSES, type OutcomeClass, type RunsCompared } from './compare-runs';

type Props = {
  readonly table: RunsCompared['table'];
  readonly from: number;
  readonly to: number;
};

/** From wish to wish: the darker a cell, the more learners; who keeps the same stands on the framed diagonal. */
export function HeatTable({ table, from, to }: Props): JSX.Element {
  const { t, number } = useText();
  const name = t('compare.heat', { from, to });
  const label = (one: OutcomeClass): string =>
    one === 'other'
      ? t('rank.other')
      : one === 'none'
        ? t('rank.none')
        : one === 'wish4'
          ? t('compare.wish4')
          : t('rank.wish', { rank: Number(one.slice(4)) });
  const most = Math.max(1, ...table.flat());
  return (
    <Scroll tabIndex={0} role="group" aria-label={name}>
      <Table aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t('compare.fromTo', { from, to })}</th>
            {OUTCOME_CLASSES.map((one) => (
              <th key={one} scope="col">
                {label(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {OUTCOME_CLASSES.map((one, row) => (
            <tr key={one}>
              <th scope="row">{label(one)}</th>
              {OUTCOME_CLASSES.map((other, column) => {
                const count = table[row]?.[column] ?? 0;
                return (
                  <Cell
                    key={other}
                    $share={count === 0 ? 0 : 0.12 + (0.38 * count) / most}
                    data-same={row === column ? 'yes' : undefined}
                  >
                    {count === 0 ? '' : number(count)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}

const Scroll = styled.div`
  overflow-x: auto;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
const Table = styled.table`
  border-collapse: separate;
  border-spacing: 3px;
  font-size: 1.4rem;
  line-height: 2rem;
  color: ${({ theme }) => theme.colors.neutral800};
  th {
    padding: 6px 10px 6px 0;
    font-weight: 600;
    font-size: 1.2rem;
    text-align: left;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  thead th {
    max-width: 9rem;
    vertical-align: bottom;
  }
`;
const Cell = styled.td<{ readonly $share: number }>`
  min-width: 6.4rem;
  padding: 8px 10px;
  text-align: right;
  font-variant-numeric: tabular-nums;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme, $share }) =>
    `color-mix(in srgb, ${theme.colors.primary600} ${Math.round(100 * $share)}%, ${theme.colors.neutral0})`};
  &[data-same='yes'] {
    border: 2px solid ${({ theme }) => theme.colors.neutral600};
  }
`;
