import { styled } from 'styled-components';
import { isDark } from './is-dark';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly id: string; readonly name: string }[];
};

/** A filter of a page: a label and one choice. */
export function FilterChoice({ label, value, onChange, options }: Props): JSX.Element {
  return (
    <FilterLabel>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </FilterLabel>
  );
}

export const FilterLabel = styled.label`
  display: grid;
  gap: 4px;
  min-width: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 600;
  select,
  input {
    min-height: 36px;
    width: 100%;
    max-width: 220px;
    padding: 4px 8px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: inherit;
    color-scheme: ${({ theme }) => (isDark(theme) ? 'dark' : 'light')};
    font: inherit;
    font-size: 1.4rem;
    font-weight: 400;
  }
  @media (max-width: 767px) {
    flex: 1 1 40%;
    select,
    input {
      max-width: none;
      min-height: 44px;
    }
  }
`;
