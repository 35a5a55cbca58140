import { requiredRelations } from './required-relations';

const TYPE = 'api::participation.participation';
const missing = (data: object, isNew: boolean): string[] =>
  requiredRelations(TYPE, { ...data }, isNew).map(({ path }) => path);

test('a new row says of each relation it lacks what to choose, in both languages', () => {
  expect(requiredRelations(TYPE, {}, true)).toEqual([
    {
      path: 'learner',
      fields: ['learner'],
      sv: 'Välj vem det gäller.',
      en: 'Choose the learner it is about.',
    },
    { path: 'period', fields: ['period'], sv: 'Välj perioden.', en: 'Choose the period.' },
  ]);
});

test.each([
  ['an id', 'abc'],
  ['a row id', 7],
  ['an object', { documentId: 'abc' }],
  ['a list', ['abc']],
  ['what the content manager sends', { connect: [{ id: 7 }], disconnect: [] }],
  ['a whole new value', { set: [{ documentId: 'abc' }] }],
  ['another in its place', { connect: [{ id: 8 }], disconnect: [{ id: 7 }] }],
])('%s names it', (_, period) => {
  expect(missing({ learner: 'x', period }, true)).toEqual([]);
  expect(missing({ period }, false)).toEqual([]);
});

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['an empty list', []],
  ['an empty set', { set: [] }],
  ['a disconnect alone', { connect: [], disconnect: [{ id: 7 }] }],
])('%s takes it away', (_, period) => {
  expect(missing({ learner: 'x', period }, true)).toEqual(['period']);
  expect(missing({ period }, false)).toEqual(['period']);
});

test('a change that leaves it alone is not stopped, nor is a type that needs nothing', () => {
  expect(missing({ priority: 1 }, false)).toEqual([]);
  expect(missing({ period: { connect: [], disconnect: [] } }, false)).toEqual([]);
  expect(missing({ learner: 'x', period: { connect: [], disconnect: [] } }, true)).toEqual([
    'period',
  ]);
  expect(requiredRelations('api::region.region', {}, true)).toEqual([]);
});
