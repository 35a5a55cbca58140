import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import type { AdminLogin } from './admin-login';
import { addSlot, type World } from './bookable-world';
import { bulkParticipants } from './bulk-learners';

export type Field = {
  readonly strapi: Core.Strapi;
  /** Addresses of the servers, which take turns. */
  readonly servers: readonly string[];
  /** Those who place; they take turns. */
  readonly people: readonly AdminLogin[];
  readonly world: World;
};
export type Answer = {
  readonly status: number;
  readonly message: string;
  readonly id: string;
  readonly ms: number;
};
export type Attempt = Answer & {
  readonly slot: string;
  readonly title: string;
  readonly who: AdminLogin;
};

type Race = {
  readonly attempts: number;
  readonly slots: number;
  readonly seats: number;
  readonly days: readonly string[];
};

/** Everybody wants a seat of some slot at the same moment, through HTTP. Who wants which is drawn from the seed. */
export async function raceForSeats(field: Field, race: Race): Promise<readonly Attempt[]> {
  const { strapi, people, world } = field;
  const { supervisor, workplace, period } = world;
  const slots: { readonly id: string; readonly title: string }[] = [];
  for (let index = 1; index <= race.slots; index += 1) {
    const title = `Förskolan Havet ${index}`;
    const id = await addSlot(strapi, { supervisor, workplace, seats: race.seats, title });
    slots.push({ id, title });
  }
  const learners = await bulkParticipants(strapi, race.attempts, period);
  const wanted = shuffled(learners.map((_, index) => index % race.slots));
  return Promise.all(
    learners.map(async (learner, index) => {
      const { id: slot = '', title = '' } = slots[wanted[index] ?? 0] ?? {};
      const who = people[Math.floor(index / 2) % people.length] as AdminLogin;
      const body = { period, learner, slot, days: race.days };
      const answer = await post(field, { who, index, path: '/placements', body });
      return { ...answer, slot, title, who };
    }),
  );
}

type Request = {
  readonly who: AdminLogin;
  /** Says which server answers. */
  readonly index: number;
  readonly path: string;
  readonly body: object;
  readonly key?: string;
};

export async function post(
  { servers }: Pick<Field, 'servers'>,
  { who, index, path, body, key }: Request,
): Promise<Answer & { readonly text: string }> {
  const begun = performance.now();
  const answer = await fetch(`${servers[index % servers.length]}/placement-matching${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${who.token}`,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const { data, error } = JSON.parse(text);
  return {
    ...{ status: answer.status, text, ms: performance.now() - begun },
    ...{ message: error?.message ?? '', id: data?.id ?? '' },
  };
}

/** How many times each status was answered. */
export function counted(answers: readonly { readonly status: number }[]): Record<number, number> {
  const count: Record<number, number> = {};
  for (const { status } of answers) count[status] = (count[status] ?? 0) + 1;
  return count;
}

let drawn = 0;

function shuffled<Value>(values: readonly Value[]): readonly Value[] {
  const { length } = values;
  const order = fc.shuffledSubarray([...values], { minLength: length, maxLength: length });
  // Another order each time, and the same ones again with the same seed.
  drawn += 1;
  const seed = (fc.readConfigureGlobal().seed ?? 0) + drawn;
  return fc.sample(order, { numRuns: 1, seed })[0] ?? values;
}
