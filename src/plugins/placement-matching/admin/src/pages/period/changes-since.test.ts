import type { RunEditView } from '../../../../contracts/run-edits';
import { changesSince, lockOf } from './changes-since';

const edit = (id: string, over: Partial<RunEditView> = {}): RunEditView => ({
  ...{ id, number: 1, sentence: id, state: 'done', kind: 'lock', learners: ['amina'] },
  ...{ cause: null, by: 'Lena Alm', at: '2027-02-01T12:00:00.000Z', isMine: false },
  ...over,
});

test('what was done and what was taken back since are changes; what stands as before is none', () => {
  const seen = [edit('b'), edit('a')];
  const now = [edit('c'), edit('b', { state: 'undone' }), edit('a')];
  expect(changesSince(seen, now).map(({ id }) => id)).toEqual(['c', 'b']);
  expect(changesSince(now, now)).toEqual([]);
});

test('a lock is the newest change that stands and holds the learner', () => {
  const edits = [
    edit('undone', { state: 'undone' }),
    edit('other', { learners: ['bo'] }),
    edit('withdrawn', { kind: 'withdraw' }),
    edit('swapped', { kind: 'swap', learners: ['bo', 'amina'] }),
    edit('older'),
  ];
  expect(lockOf(edits, 'amina')?.id).toBe('swapped');
  expect(lockOf(edits, 'noor')).toBeUndefined();
});
