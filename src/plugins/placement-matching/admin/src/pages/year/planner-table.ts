import { styled } from 'styled-components';
import { spoken } from '../../components/spoken';

export const Scroll = styled.div`
  overflow-x: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
`;
/** Weeks across, with names that stay in sight. */
export const Table = styled.table<{ $weeks: number }>`
  position: relative;
  border-collapse: separate;
  border-spacing: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: 1.8rem;
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 400;
  }
  th,
  td {
    padding: 4px 2px;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .name {
    position: sticky;
    left: 0;
    z-index: 2;
    min-width: 220px;
    max-width: 280px;
    padding: 4px 12px;
    background: ${({ theme }) => theme.colors.neutral0};
    text-align: left;
    font-weight: 400;
  }
  .name small {
    display: block;
  }
  .total .name {
    font-weight: 600;
  }
  .form th {
    padding: 10px 12px 4px;
    background: ${({ theme }) => theme.colors.neutral100};
    text-align: left;
  }
  .form button {
    position: sticky;
    left: 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  td[data-cell] {
    position: relative;
    min-width: 36px;
    cursor: pointer;
  }
  td b {
    ${spoken}
  }
  td span {
    white-space: nowrap;
  }
  td i {
    font-size: 0.9rem;
    font-style: normal;
  }
  .line {
    padding: 2px 0;
    background-image: linear-gradient(
      to right,
      ${({ theme }) => theme.colors.neutral150} 1px,
      transparent 1px
    );
    background-size: calc(100% / ${({ $weeks }) => $weeks}) 100%;
  }
  td[data-step='0'] {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  ${[1, 2, 3, 4, 5].map(
    (step) => `td[data-step='${step}'] { --share: ${8 + step * 9}%; font-weight: 600; }`,
  )}
  td[data-kind='short']:not([data-step='0']) {
    background: color-mix(
      in srgb,
      ${({ theme }) => theme.colors.danger500} var(--share),
      transparent
    );
  }
  td[data-kind='need']:not([data-step='0']),
  td[data-kind='supply']:not([data-step='0']) {
    background: color-mix(
      in srgb,
      ${({ theme }) => theme.colors.primary500} var(--share),
      transparent
    );
  }
  td[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
  td:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
