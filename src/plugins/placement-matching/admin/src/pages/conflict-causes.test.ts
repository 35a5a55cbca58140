import type { ConflictView } from '../../../contracts/conflicts';
import { causesOf } from './conflict-causes';

const conflict = (over: Partial<ConflictView>): ConflictView => ({
  stops: false,
  kind: 'slot-over-capacity',
  severity: 'warns',
  rule: 'slot-over-capacity',
  number: null,
  standing: 'local',
  source: '',
  resource: { kind: 'slot', id: 's', name: 'S' },
  placements: ['a'],
  learners: [],
  groups: [],
  days: ['2027-03-15'],
  sentence: '',
  remedies: [''],
  fingerprint: '',
  waiver: null,
  ...over,
});
const at = (id: string): ConflictView['resource'] => ({ kind: 'slot', id, name: id });

test('a rule and its resource are one cause, whose placements count once', () => {
  const [cause, ...rest] = causesOf([
    conflict({ placements: ['a', 'b'] }),
    conflict({ placements: ['a', 'b', 'c'], days: ['2027-03-16'] }),
  ]);
  expect([cause?.conflicts.length, cause?.placements, rest]).toEqual([2, 3, []]);
});

test('what blocks is first, then what concerns most placements', () => {
  const causes = causesOf([
    conflict({ resource: at('few') }),
    conflict({ resource: at('many'), placements: ['a', 'b'] }),
    conflict({ resource: at('law'), severity: 'blocks' }),
    conflict({ resource: at('law'), rule: 'slot-closed' }),
  ]);
  expect(causes.map(({ key }) => key)).toEqual([
    'slot-over-capacity law',
    'slot-over-capacity many',
    'slot-over-capacity few',
    'slot-closed law',
  ]);
});
