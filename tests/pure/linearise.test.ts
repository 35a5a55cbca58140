import { linearise, type Step } from '../support/linearise';

/** One seat: taking it is refused when it is taken, giving it back when it is free. */
const take = (name: string, isDone: boolean | undefined): Step<string> => ({
  ...{ name, isDone },
  apply: (by) => (by === '' ? name : undefined),
});
const give = (name: string, isDone: boolean | undefined): Step<string> => ({
  ...{ name: `${name} gives`, isDone },
  apply: (by) => (by === name ? '' : undefined),
});
const order = (end: string, ...steps: readonly Step<string>[]): readonly string[] | undefined =>
  linearise('', steps, (by) => by === end);

test('what one after the other could have answered is given its order', () => {
  expect(order('a', take('b', false), take('a', true))).toEqual(['a', 'b']);
  expect(order('b', take('b', true), give('a', true), take('a', true))).toEqual([
    ...['a', 'a gives', 'b'],
  ]);
});

test('two who have the one seat, a seat that is lost, one that nobody took, and a refusal for nothing have no order', () => {
  expect(order('a', take('a', true), take('b', true))).toBeUndefined();
  expect(order('', take('a', true))).toBeUndefined();
  expect(order('b', take('a', true), take('b', false))).toBeUndefined();
  expect(order('', take('a', false))).toBeUndefined();
});

test('of what nobody knows either is right', () => {
  expect(order('a', take('a', undefined))).toEqual(['a']);
  expect(order('', take('a', undefined))).toEqual(['a']);
  expect(order('b', take('a', undefined))).toBeUndefined();
});
