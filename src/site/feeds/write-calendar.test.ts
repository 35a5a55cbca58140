import type { EventDetail } from '../../plugins/placement-matching/contracts/public-content';
import { eventEntry } from './event-entry';
import { writeCalendar } from './write-calendar';

const event: EventDetail = {
  slug: 'utbildning',
  title: 'Handledarutbildning; dag 1, för dig',
  ingress:
    'Ett halvt dygn om att ta emot elever på en arbetsplats och vad som gäller för arbetsmiljön.',
  language: 'sv',
  notice: null,
  updatedAt: '2027-01-02T03:04:05.678Z',
  slugs: { sv: 'utbildning' },
  seo: { title: null, description: null, isHidden: false },
  contact: null,
  startsAt: '2027-03-03T08:00:00.000Z',
  endsAt: '2027-03-03T11:00:00.000Z',
  place: 'Stadshuset',
  isCancelled: false,
  isOver: false,
  address: 'Storgatan 37',
  forWhom: null,
  body: [],
  seats: 20,
  signUp: null,
  signUpUntil: null,
  signUpState: null,
  documentation: [],
};
const calendarFile = (one: EventDetail): string =>
  writeCalendar('Praktikvägen', [
    eventEntry(one, { origin: 'https://praktik.example', locale: 'sv' }),
  ]);

test('an event is written as a calendar reads it', () => {
  const text = calendarFile(event);
  expect(text).toContain(
    'DTSTAMP:20270102T030405Z\r\nDTSTART:20270303T080000Z\r\nDTEND:20270303T110000Z',
  );
  expect(text).toContain('SUMMARY:Handledarutbildning\\; dag 1\\, för dig');
  expect(text).toContain('LOCATION:Stadshuset\\, Storgatan 37');
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('no line is longer than 75 bytes, and put together again they say the same', () => {
  const text = calendarFile(event);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replace(/\r\n /g, '')).toContain(event.ingress?.replace(/,/g, '\\,'));
});

test('a cancelled event says so, and a text cannot begin a line of its own', () => {
  const text = calendarFile({ ...event, isCancelled: true, title: 'a\nEND:VEVENT' });
  expect(text).toContain('STATUS:CANCELLED');
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
});

test('whole days end on the day after, and the same content gives the same bytes', () => {
  const days = { uid: 'p', title: 'Prao', url: 'https://praktik.example/sv/kalender' };
  const entry = { ...days, changedAt: '2027-01-02', firstDay: '2027-03-15', lastDay: '2027-03-19' };
  const text = writeCalendar('Perioder', [entry]);
  expect(text).toContain('DTSTART;VALUE=DATE:20270315\r\nDTEND;VALUE=DATE:20270320');
  expect(writeCalendar('Perioder', [entry])).toBe(text);
});
