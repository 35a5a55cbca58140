import { styled } from 'styled-components';
import { isDark } from '../../components/is-dark';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly min?: string;
  readonly onChange: (day: string) => void;
};

/** A day, chosen in the browser's own calendar. */
export function DayField({ id, label, value, min, onChange }: Props): JSX.Element {
  return (
    <Labelled>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={min}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

const Labelled = styled.div`
  display: grid;
  gap: 4px;
  label {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: 1.6rem;
  }
  input {
    width: 100%;
    min-width: 0;
    min-height: 40px;
    padding: 6px 12px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    /* Strapi's theme is chosen by hand; the calendar sign must be seen in it, whatever the machine prefers. */
    color-scheme: ${({ theme }) => (isDark(theme) ? 'dark' : 'light')};
    font: inherit;
    font-size: 1.4rem;
  }
`;
