import type { PlanningBar } from '../../../../contracts/planning';
import { movedBar } from './moved-bar';

const bar = (over: Partial<PlanningBar>): PlanningBar => ({
  ...{ id: 'b', period: 'p', version: 3, name: 'APL', form: null, owner: null, who: [], areas: [] },
  ...{ groups: ['g'], weeks: '2026-W52,2026-W53', firstDay: null, lastDay: null },
  ...{ learners: 64, fields: [null], columns: [], fixed: null },
  ...over,
});

test.each([
  [{ shift: 1, longer: 0 }, '2026-W53,2027-W01'],
  [{ shift: -1, longer: 0 }, '2026-W51,2026-W52'],
  [{ shift: 0, longer: 1 }, '2026-W52,2026-W53,2027-W01'],
  [{ shift: 0, longer: -1 }, '2026-W52'],
])('weeks, %j: %s', (change, weeks) => {
  expect(movedBar(bar({}), change)).toEqual({
    ...{ period: 'p', version: 3, groups: ['g'], weeks, firstDay: null, lastDay: null },
  });
});

test('days are moved by sevens, and a bar is never shortened to nothing', () => {
  const days = bar({ weeks: null, firstDay: '2027-03-17', lastDay: '2027-03-19' });
  expect(movedBar(days, { shift: 2, longer: 0 })).toMatchObject({
    ...{ weeks: null, firstDay: '2027-03-31', lastDay: '2027-04-02' },
  });
  expect(movedBar(days, { shift: 0, longer: -1 })).toBeNull();
  expect(movedBar(bar({ weeks: '2027-W11' }), { shift: 0, longer: -1 })).toBeNull();
});
