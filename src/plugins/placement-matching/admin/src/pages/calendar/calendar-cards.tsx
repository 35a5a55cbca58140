import { styled } from 'styled-components';
import type { CalendarPage, CalendarRow } from '../../../../contracts/calendar';
import { Disclosure } from '../../components/disclosure';
import { Section, Stack } from '../../components/section';
import { useText } from '../../text/use-text';
import { leastFree, rowName } from './cell-of';
import { CompetingNotes } from './competing-notes';
import { GroupList } from './group-list';
import { weeksOf, type WeekOfColumns } from './weeks-of';

/** On a narrow screen: what is free the whole of each week, and who is there. */
export function CalendarCards({ page }: { readonly page: CalendarPage }): JSX.Element {
  const text = useText();
  const { t } = text;
  const weeks = weeksOf(page.days);
  const weekText = (row: CalendarRow, { first, last, positions }: WeekOfColumns): string => {
    const free = leastFree(row, positions);
    const named = { weeks: text.weeks(first, last) };
    if (free !== null) return t('calendar.card.week', { ...named, free });
    if (row.kind === 'slot') return t('calendar.card.closed', named);
    const booked = Math.max(...positions.map((at) => row.booked[at] ?? 0));
    return t('calendar.card.booked', { ...named, booked });
  };
  return (
    <Stack>
      {page.places.map((place) => (
        <Section key={place.id} title={place.name}>
          <CompetingNotes place={place} page={page} />
          {place.rows.map((row) => (
            <Row key={`${row.kind}:${row.id}`}>
              <h3>{rowName(row, text)}</h3>
              <ul>
                {weeks.map((week) => (
                  <li key={week.first}>{weekText(row, week)}</li>
                ))}
              </ul>
            </Row>
          ))}
          {place.groups.length > 0 ? (
            <Disclosure label={t('calendar.panel.who')}>
              <GroupList groups={place.groups} page={page} />
            </Disclosure>
          ) : null}
        </Section>
      ))}
    </Stack>
  );
}

const Row = styled.div`
  h3 {
    font-weight: 600;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
`;
