import type { CalendarFilters } from '../../../../contracts/calendar';
import type { Planning } from '../../../../contracts/planning';
import { FilterChoice } from '../../components/filter-choice';
import { Row } from '../../components/section';
import { useData } from '../../data/use-data';
import { useText } from '../../text/use-text';

export const SHOWN = ['short', 'need', 'supply'] as const;
const BY = ['field', 'area', 'programme'] as const;
export type Shown = (typeof SHOWN)[number];

type Props = {
  readonly planning: Planning;
  readonly query: URLSearchParams;
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void;
};

/** Which year, where and for whom, and which number stands in the table; every choice stands in the address. */
export function YearFilters({ planning, query, onChange }: Props): JSX.Element {
  const { t, locale } = useText();
  const choices = useData<CalendarFilters>('/placement-matching/calendar/filters');
  const all = { id: '', name: t('calendar.all') };
  const owners = [...new Set(planning.bars.flatMap(({ owner }) => owner ?? []))].sort(
    new Intl.Collator(locale).compare,
  );
  const choose = (name: string) => (value: string) => onChange({ [name]: value || null });
  return (
    <Row>
      <FilterChoice
        label={t('year.year')}
        value={planning.schoolYear}
        onChange={choose('schoolYear')}
        options={planning.schoolYears.map((id) => ({ id, name: id.replace('-', '/') }))}
      />
      <FilterChoice
        label={t('year.show')}
        value={query.get('show') ?? 'short'}
        onChange={choose('show')}
        options={SHOWN.map((id) => ({ id, name: t(`year.show.${id}`) }))}
      />
      <FilterChoice
        label={t('year.by')}
        value={query.get('by') ?? 'field'}
        onChange={choose('by')}
        options={BY.map((id) => ({ id, name: t(`year.by.${id}`) }))}
      />
      <FilterChoice
        label={t('calendar.municipality')}
        value={query.get('municipality') ?? ''}
        onChange={choose('municipality')}
        options={[all, ...(choices.data?.municipalities ?? [])]}
      />
      <FilterChoice
        label={t('calendar.form')}
        value={query.get('form') ?? ''}
        onChange={choose('form')}
        options={[all, ...(choices.data?.forms ?? [])]}
      />
      {owners.length > 1 ? (
        <FilterChoice
          label={t('year.mine')}
          value={query.get('mine') ?? ''}
          onChange={choose('mine')}
          options={[
            { id: '', name: t('year.mine.all') },
            ...owners.map((id) => ({ id, name: id })),
          ]}
        />
      ) : null}
    </Row>
  );
}
