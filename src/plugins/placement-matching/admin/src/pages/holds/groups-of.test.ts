import type { HoldView } from '../../../../contracts/placements';
import { groupsOf } from './groups-of';

const hold = (over: Partial<HoldView>): HoldView => ({
  ...{ id: 'h', supervisor: null, days: ['2027-03-15'], reason: 'outside-system', version: 1 },
  slot: { id: 's', title: 'Kock', workplace: 'Havet' },
  group: { id: 'g', name: 'Ekbacken 9B' },
  state: 'held',
  ...over,
});

test('seats of a group are one, by place and days; single seats are nobody’s group', () => {
  const there = { id: 't', title: 'Bagare', workplace: null };
  const holds = [
    ...[hold({}), hold({}), hold({ slot: there, days: ['2027-03-22'] })],
    ...[hold({ state: 'released', version: 2 }), hold({ group: null })],
  ];
  const [group, ...rest] = groupsOf(holds);
  expect(rest).toEqual([]);
  expect(group).toMatchObject({
    ...{ name: 'Ekbacken 9B', held: 3, version: 5 },
    ...{ firstDay: '2027-03-15', lastDay: '2027-03-22' },
    places: [{ seats: 2 }, { seats: 1 }],
  });
});

test('a group that has let everything go still says where it was', () => {
  const [group] = groupsOf([hold({ state: 'released', version: 2 })]);
  expect(group).toMatchObject({ held: 0, places: [{ seats: 1 }] });
});
