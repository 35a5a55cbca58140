import { Searchbar, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import { useText } from '../../text/use-text';
import type { Outcome } from './review-rows';

type Props = {
  readonly searchbar: React.RefObject<HTMLInputElement>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly school: string | null;
  readonly schools: readonly string[];
  /** The ready choices that have somebody in them. */
  readonly outcomes: readonly Outcome[];
  readonly outcome: Outcome;
  readonly counts: ReadonlyMap<Outcome, number>;
  /** The last wish of the middle ones. */
  readonly last: number;
  readonly onChange: (query: Readonly<Record<string, string | null>>) => void;
};

/** What of the proposal is shown: a search, a school and ready outcomes with their numbers. */
export function ReviewFilters(props: Props): JSX.Element {
  const {
    searchbar,
    search,
    onSearch,
    school,
    schools,
    outcomes,
    outcome,
    counts,
    last,
    onChange,
  } = props;
  const { t } = useText();
  return (
    <Bar>
      <Search>
        <Searchbar
          ref={searchbar}
          name="search"
          placeholder={t('review.search')}
          clearLabel={t('action.clear')}
          value={search}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => onSearch(event.target.value)}
          onClear={() => onSearch('')}
        >
          {t('review.search')}
        </Searchbar>
      </Search>
      <SingleSelect
        aria-label={t('setup.school')}
        placeholder={t('review.allSchools')}
        value={school}
        onChange={(value) => onChange({ school: String(value) })}
        onClear={() => onChange({ school: null })}
        clearLabel={t('review.allSchools')}
      >
        {schools.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {one}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Chips role="group" aria-label={t('review.outcomes')}>
        {outcomes.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === outcome}
            onClick={() => onChange({ outcome: one === 'all' ? null : one })}
          >
            {t(`review.chip.${one}`, { count: counts.get(one) ?? 0, last })}
          </button>
        ))}
      </Chips>
    </Bar>
  );
}

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 12px;
`;
const Search = styled.div`
  flex: 1 1 20rem;
  max-width: 32rem;
`;
const Chips = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  button {
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 16px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.2rem;
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    border: 2px solid ${({ theme }) => theme.colors.primary700};
    background: ${({ theme }) => theme.colors.primary100};
    font-weight: 600;
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
