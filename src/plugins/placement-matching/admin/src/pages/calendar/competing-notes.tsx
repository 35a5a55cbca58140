import { styled } from 'styled-components';
import type { CalendarPage, CalendarPlace } from '../../../../contracts/calendar';
import { SeverityIcon } from '../../components/severity-icon';
import { toneColour } from '../../components/state-tag';
import { useText } from '../../text/use-text';

/** Who competes for what at the place, in a sentence each. */
export function CompetingNotes({
  place,
  page,
}: {
  readonly place: CalendarPlace;
  readonly page: CalendarPage;
}): JSX.Element {
  const { t, span } = useText();
  const periods = new Map(page.periods.map((period) => [period.id, period]));
  const dayOf = (at: number | undefined): string => page.days[at ?? 0] ?? '';
  return (
    <>
      {place.competing.map(({ slot, days, free, periods: asking }) => (
        <Note key={slot}>
          <SeverityIcon tone="warning" size={12} />
          <span>
            {t('calendar.competing.text', {
              periods: asking.length,
              slot: place.rows.find((row) => row.kind === 'slot' && row.id === slot)?.name,
              workplace: place.name,
              days: span(dayOf(days[0]), dayOf(days.at(-1))),
              free,
            })}{' '}
            {asking
              .map(({ period, learners }) => {
                const { name, owner } = periods.get(period) ?? { name: '', owner: null };
                const values = { name, owner: owner ?? '–', count: learners };
                return t('calendar.competing.period', values);
              })
              .join(' · ')}
          </span>
        </Note>
      ))}
    </>
  );
}

const Note = styled.p`
  display: flex;
  align-items: baseline;
  gap: 6px;
  font-size: 1.3rem;
  line-height: 1.8rem;
  svg {
    flex: none;
    color: ${({ theme }) => toneColour('warning', theme)};
  }
`;
