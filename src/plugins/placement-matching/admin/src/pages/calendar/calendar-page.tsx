import { Button } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { CalendarPage as Page } from '../../../../contracts/calendar';
import { EmptyState } from '../../components/empty-state';
import { LoadState } from '../../components/load-state';
import { PageHeading } from '../../components/page-heading';
import { Muted, Row, Stack } from '../../components/section';
import { useIsNarrow } from '../../components/use-is-narrow';
import { useData } from '../../data/use-data';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';
import { CalendarCards } from './calendar-cards';
import { CalendarFilters } from './calendar-filters';
import { CalendarGrid, type OpenCell } from './calendar-grid';
import { DayPanel } from './day-panel';
import { isoWeek, mondayNear } from './weeks-of';

const FILTERS = ['week', 'weeks', 'q', 'municipality', 'field', 'form', 'show', 'after'] as const;

/** The one calendar of all placement forms and providers: who is there, and how many places are free. */
export function CalendarPage(): JSX.Element {
  const { t } = useText();
  const [query, change] = useQueryState();
  const asked = new URLSearchParams();
  for (const name of FILTERS) {
    const value = query.get(name);
    if (value) asked.set(name, value);
  }
  const calendar = useData<Page>(`/placement-matching/calendar?${asked}`);
  // Another selection begins at its beginning, and the open day belongs to the old one.
  const filter = (changes: Readonly<Record<string, string | null>>): void =>
    change({ after: null, ...NO_CELL, ...changes });
  return (
    <>
      <PageHeading title={t('nav.calendar')} focusKey="calendar" facts={t('calendar.lead')} />
      <Stack>
        <CalendarFilters query={query} onChange={filter} />
        <LoadState of={calendar}>
          {(page) => <Shown page={page} query={query} onChange={change} onFilter={filter} />}
        </LoadState>
      </Stack>
    </>
  );
}

const NO_CELL = { place: null, row: null, day: null };

type Change = (change: Readonly<Record<string, string | null>>) => void;
type Props = {
  readonly page: Page;
  readonly query: URLSearchParams;
  readonly onChange: Change;
  readonly onFilter: Change;
};

function Shown({ page, query, onChange, onFilter }: Props): JSX.Element {
  const { t } = useText();
  const isNarrow = useIsNarrow();
  const cell = { place: query.get('place'), row: query.get('row'), day: query.get('day') };
  const open = cell.place && cell.row && cell.day ? (cell as OpenCell) : null;
  const cells = React.useRef<HTMLDivElement>(null);
  const close = (): void => {
    onChange(NO_CELL);
    cells.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
  };
  const weeks = Number(query.get('weeks') ?? 4);
  const from = (count: number): string => isoWeek(mondayNear(page.days[0] ?? '', count));
  return (
    <>
      <Row>
        <Button variant="tertiary" onClick={() => onFilter({ week: from(-weeks) })}>
          {t('calendar.earlier')}
        </Button>
        <Button variant="tertiary" onClick={() => onFilter({ week: from(weeks) })}>
          {t('calendar.later')}
        </Button>
        <Muted role="status">
          {t('calendar.shown', { shown: page.places.length, total: page.total })}
        </Muted>
      </Row>
      {page.places.length === 0 ? (
        <Nothing page={page} onFilter={onFilter} />
      ) : isNarrow ? (
        <CalendarCards page={page} />
      ) : (
        <>
          <Muted>
            {t('calendar.legend')} {t('calendar.keys')}
          </Muted>
          <Beside ref={cells}>
            <CalendarGrid
              page={page}
              open={open}
              onOpen={(opened) => onChange(opened)}
              onClose={close}
            />
            {open ? <DayPanel page={page} open={open} onClose={close} /> : null}
          </Beside>
        </>
      )}
      <Row>
        {query.get('after') ? (
          <Button variant="tertiary" onClick={() => onFilter({ after: null })}>
            {t('calendar.first')}
          </Button>
        ) : null}
        {page.next === null ? null : (
          <Button variant="secondary" onClick={() => onFilter({ after: String(page.next) })}>
            {t('calendar.next')}
          </Button>
        )}
      </Row>
    </>
  );
}

function Nothing({
  page,
  onFilter,
}: {
  readonly page: Page;
  readonly onFilter: Change;
}): JSX.Element {
  const { t } = useText();
  const none = { q: null, municipality: null, field: null, form: null, show: null };
  return (
    <EmptyState
      title={t('calendar.none')}
      action={<Button onClick={() => onFilter(none)}>{t('calendar.clear')}</Button>}
    >
      {page.next === null ? t('calendar.none.text') : t('calendar.none.more')}
    </EmptyState>
  );
}

const Beside = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 16px;
  min-width: 0;
  > :first-child {
    flex: 1 1 0;
    min-width: 0;
  }
`;
