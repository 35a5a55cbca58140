import * as React from 'react';
import type { CalendarFilters as Choices } from '../../../../contracts/calendar';
import { FilterChoice, FilterLabel } from '../../components/filter-choice';
import { Row } from '../../components/section';
import { useData } from '../../data/use-data';
import { stockholmDay } from '../../text/dates';
import { useText } from '../../text/use-text';
import { isoWeek, mondayNear, sundayOf } from './weeks-of';

const WEEKS_AHEAD = 60;
const LENGTHS = [1, 2, 4, 8] as const;
const SHOWN = ['all', 'free', 'competing'] as const;
const PAUSE_MS = 300;

type Props = {
  readonly query: URLSearchParams;
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void;
};

/** Which weeks and which workplaces; every choice stands in the address. */
export function CalendarFilters({ query, onChange }: Props): JSX.Element {
  const text = useText();
  const { t } = text;
  const choices = useData<Choices>('/placement-matching/calendar/filters');
  const today = stockholmDay(new Date());
  const week = query.get('week') ?? isoWeek(today);
  const mondays = Array.from({ length: WEEKS_AHEAD }, (_, at) => mondayNear(today, at - 4));
  const weeks = mondays.map((day) => ({ id: isoWeek(day), name: text.weeks(day, sundayOf(day)) }));
  const known = weeks.some(({ id }) => id === week) ? weeks : [{ id: week, name: week }, ...weeks];
  const all = { id: '', name: t('calendar.all') };
  const choose = (name: string) => (value: string) => onChange({ [name]: value || null });
  return (
    <Row>
      <FilterChoice
        label={t('calendar.week')}
        value={week}
        onChange={choose('week')}
        options={known}
      />
      <FilterChoice
        label={t('calendar.weeks')}
        value={query.get('weeks') ?? '4'}
        onChange={choose('weeks')}
        options={LENGTHS.map((count) => ({
          id: String(count),
          name: t('calendar.weeks.count', { count }),
        }))}
      />
      <Search value={query.get('q') ?? ''} onChange={choose('q')} />
      <FilterChoice
        label={t('calendar.municipality')}
        value={query.get('municipality') ?? ''}
        onChange={choose('municipality')}
        options={[all, ...(choices.data?.municipalities ?? [])]}
      />
      <FilterChoice
        label={t('calendar.field')}
        value={query.get('field') ?? ''}
        onChange={choose('field')}
        options={[all, ...(choices.data?.fields ?? [])]}
      />
      <FilterChoice
        label={t('calendar.form')}
        value={query.get('form') ?? ''}
        onChange={choose('form')}
        options={[all, ...(choices.data?.forms ?? [])]}
      />
      <FilterChoice
        label={t('calendar.show')}
        value={query.get('show') ?? 'all'}
        onChange={choose('show')}
        options={SHOWN.map((id) => ({ id, name: t(`calendar.show.${id}`) }))}
      />
    </Row>
  );
}

/** Asks when the typing pauses. */
function Search({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (words: string) => void;
}): JSX.Element {
  const { t } = useText();
  const [words, setWords] = React.useState(value);
  const told = React.useRef(onChange);
  told.current = onChange;
  React.useEffect(() => setWords(value), [value]);
  React.useEffect(() => {
    if (words === value) return undefined;
    const timer = setTimeout(() => told.current(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, value]);
  return (
    <FilterLabel>
      {t('calendar.search')}
      <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
    </FilterLabel>
  );
}
