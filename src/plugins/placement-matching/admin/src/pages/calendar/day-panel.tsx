import type { CalendarGroup, CalendarPage, CalendarRow } from '../../../../contracts/calendar';
import { SidePanel } from '../../components/side-panel';
import { Muted } from '../../components/section';
import { useText } from '../../text/use-text';
import type { OpenCell } from './calendar-grid';
import { cellOf, rowName } from './cell-of';
import { GroupList } from './group-list';

/** Who is at the place on the day, and what is left. */
export function DayPanel({
  page,
  open,
  onClose,
}: {
  readonly page: CalendarPage;
  readonly open: OpenCell;
  readonly onClose: () => void;
}): JSX.Element | null {
  const text = useText();
  const { t } = text;
  const place = page.places.find(({ id }) => id === open.place);
  const row = place?.rows.find(({ kind, id }) => `${kind}:${id}` === open.row);
  const at = page.days.indexOf(open.day);
  if (!place || !row || at < 0) return null;
  const cell = cellOf(place, row, at);
  const { free, booked, proposed } = cell;
  const here = place.groups.filter((group) => group.days.includes(at) && isOf(group, row));
  const elsewhere = booked + proposed - here.reduce((sum, { count }) => sum + count, 0);
  const name = t('calendar.panel', {
    name: `${place.name}, ${rowName(row, text)}`,
    day: text.day(open.day),
  });
  return (
    <SidePanel title={name} name={name} onClose={onClose}>
      <p>
        {cell.isClosed
          ? t('calendar.panel.closed')
          : free === null
            ? t('calendar.panel.unlimited', { booked, proposed })
            : t('calendar.panel.free', { free, booked, proposed })}
      </p>
      {here.length > 0 ? (
        <>
          <h3>{t('calendar.panel.who')}</h3>
          <GroupList groups={here} page={page} />
        </>
      ) : (
        <Muted>{t('calendar.panel.nobody')}</Muted>
      )}
      {row.kind === 'supervisor' && elsewhere > 0 ? (
        <Muted>{t('calendar.panel.elsewhere', { count: elsewhere })}</Muted>
      ) : null}
    </SidePanel>
  );
}

function isOf(group: CalendarGroup, { kind, id }: CalendarRow): boolean {
  if (kind === 'workplace') return true;
  return kind === 'slot' ? group.slot === id : group.supervisor === id;
}
