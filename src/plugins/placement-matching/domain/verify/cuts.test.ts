import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import type { Price, Proof, Solution } from '../problem/solution';
import { verifySolution } from './verify-solution';

const DAYS = ['2027-03-15', '2027-03-16', '2027-03-17'] as const;
const CIRCLES = 16;

/** At each slot three learners of whom any two share a day: half a place for each fits every day, whole ones do not. */
const circles: Problem = {
  ...{ version: 1, seed: 'odd circles', policy: 'convex', fallback: 'none' },
  learners: Array.from({ length: CIRCLES * 3 }, (_, at) => {
    const circle = Math.floor(at / 3);
    return {
      id: `l${at}`,
      school: `A${circle % 3}`,
      days: DAYS.filter((__, day) => day !== at % 3),
      from: DAYS[0],
      to: DAYS[2],
      wishes: [`s${circle}`, `s${(circle + 5) % CIRCLES}`],
    };
  }),
  slots: Array.from({ length: CIRCLES }, (_, circle) => ({ id: `s${circle}`, seats: 1 })),
};

let right: Solution;
const verdictOf = (change: (proof: Proof) => Proof): number =>
  verifySolution({ problem: circles, solution: { ...right, proof: change(right.proof) } }).exit;
const inFaces = (proof: Proof, change: (price: Price) => readonly Price[]): Proof => ({
  ...proof,
  faces: proof.faces.map((face) => ({ ...face, prices: face.prices.flatMap(change) })),
});

beforeAll(async () => {
  right = await allocate({ problem: circles, solver: createHighsSolver() });
});

test('odd circles are proven in every stage by cuts, from the file alone', () => {
  expect(right).toMatchObject({ status: 'optimal', placed: CIRCLES });
  expect(right.proof.cuts?.length).toBeGreaterThanOrEqual(CIRCLES);
  expect(verdictOf((proof) => proof)).toBe(0);
});

test.each<[string, (proof: Proof) => Proof]>([
  ['without its cuts', ({ faces, bounds }) => ({ faces, bounds })],
  [
    'with another divisor',
    (proof) => ({ ...proof, cuts: proof.cuts?.map((cut) => ({ ...cut, divisor: 3 })) }),
  ],
  [
    'with negative multiples',
    (proof) => ({
      ...proof,
      cuts: proof.cuts?.map((cut) => ({
        ...cut,
        resources: cut.resources.map(([kind, id, day, times]) => [kind, id, day, -times] as const),
      })),
    }),
  ],
  [
    'with a price twice, the second of the other sign',
    (proof) =>
      inFaces(proof, (price) => {
        const [kind, id, day, paid] = price;
        return kind === 'cut' ? [price, [kind, id, day, -paid]] : [price];
      }),
  ],
  [
    'with the price of a cut that is not there',
    (proof) =>
      inFaces(proof, ([kind, id, day, paid]) => [[kind, kind === 'cut' ? '999' : id, day, paid]]),
  ],
  [
    'in another unit',
    (proof) => ({ ...proof, faces: proof.faces.map((face) => ({ ...face, scale: 5_040 })) }),
  ],
])('%s the proof does not stand, and nothing is claimed beyond the search', (_, change) => {
  expect(verdictOf(change)).toBe(3);
});
