import { minutesOf, readDailyHours, timeOf } from './daily-hours';

test.each([
  ['00:00', 0],
  ['8:05', 485],
  ['08.30', 510],
  ['23:59', 1_439],
  ['24:00', 1_440],
  ['24:01', undefined],
  ['25:00', undefined],
  ['12:60', undefined],
  ['kl. 8:05', undefined],
  ['8:05:00', undefined],
  ['8', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('%p is %p minutes after midnight', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
});

test.each([
  [0, '00:00'],
  [485, '08:05'],
  [1_440, '24:00'],
])('%d minutes after midnight are %s', (minutes, time) => {
  expect(timeOf(minutes)).toBe(time);
});

test.each([
  ['kl. 8–15', '08:00', '15:00'],
  ['07.30–14.00', '07:30', '14:00'],
  ['07:30 - 14', '07:30', '14:00'],
  ['8 till 15.30, lunch 11–12', '08:00', '15:30'],
  ['from 9 to 16', '09:00', '16:00'],
  ['8-24', '08:00', '24:00'],
])('%p is read as a working day', (text, startTime, endTime) => {
  expect(readDailyHours(text)).toEqual({ startTime, endTime });
});

test.each(['dagtid', '', null, undefined, '15–8', '8–8', '8–25', '25–26', '8.70–15', '8'])(
  '%p is no working day',
  (text) => {
    expect(readDailyHours(text)).toBeUndefined();
  },
);
