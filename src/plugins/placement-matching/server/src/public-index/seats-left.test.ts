import { firstFreeWeek, seatsLeft, seatsOffered } from './seats-left';

const span = (fromWeek: number, toWeek: number, seats: number) => ({
  from: '',
  to: '',
  fromWeek,
  toWeek,
  seats,
});
const all = { from: 10, to: 20 };

test('without claims every seat of the largest span is left', () => {
  const slot = { seats: 2, spans: [span(11, 11, 2), span(12, 12, 3)], claimed: undefined };
  expect(seatsLeft(slot, all)).toBe(3);
  expect(seatsLeft(slot, { from: 11, to: 11 })).toBe(2);
});

test('the best week of those asked for counts', () => {
  const slot = {
    seats: 2,
    spans: [span(11, 12, 2)],
    claimed: new Map([
      [11, 2],
      [12, 1],
    ]),
  };
  expect(seatsLeft(slot, all)).toBe(1);
  expect(seatsLeft(slot, { from: 11, to: 11 })).toBe(0);
});

test('a slot open all weeks is full only where it is claimed', () => {
  const slot = { seats: 1, spans: [], claimed: new Map([[11, 1]]) };
  expect(seatsLeft(slot, { from: 11, to: 11 })).toBe(0);
  expect(seatsLeft(slot, all)).toBe(1);
});

test('more claims than seats, after seats were lowered past the guard, leave none', () => {
  const slot = { seats: 1, spans: [span(11, 11, 1)], claimed: new Map([[11, 3]]) };
  expect(seatsLeft(slot, all)).toBe(0);
  expect(seatsOffered(slot, { from: 15, to: 16 })).toBe(0);
});

test('the first free week passes by what is taken and takes spans in any order', () => {
  const claimed = new Map([[11, 2]]);
  const slot = { seats: 2, spans: [span(15, 16, 1), span(11, 12, 2)], claimed };
  expect(firstFreeWeek(slot, all)).toBe(12);
  expect(firstFreeWeek(slot, { from: 13, to: 20 })).toBe(15);
  expect(firstFreeWeek(slot, { from: 17, to: 20 })).toBeUndefined();
  expect(firstFreeWeek({ ...slot, spans: [] }, { from: 11, to: 20 })).toBe(12);
  expect(firstFreeWeek({ ...slot, spans: [], claimed: undefined }, all)).toBe(10);
});
