import { createId } from '@paralleldrive/cuid2';
import fc from 'fast-check';
import { addSlot, bookableWorld, proposedRun, WEEK, type World } from './bookable-world';
import { bulkParticipants } from './bulk-learners';
import type { Step } from './linearise';
import { post, type Field } from './race-for-seats';

/** What a system that does one thing at a time would remember of the storm's small world. */
export type Sky = {
  /** Seats of each slot that is there. */
  readonly seats: Readonly<Record<string, number>>;
  /** By learner: the slot, and the placement as it was read before the window. */
  readonly placed: Readonly<Record<string, { readonly slot: string; readonly seen: string }>>;
  /** By hold: its slot. */
  readonly held: Readonly<Record<string, string>>;
  readonly supervisor: number;
  readonly workplace: number;
  readonly isPublished: boolean;
};
export type Storm = {
  /** What is there, after what was removed has been replaced. */
  readonly begin: () => Promise<Sky>;
  readonly look: () => Promise<Sky>;
  /** Some operations at the same moment, and what was answered. */
  readonly window: (before: Sky) => Promise<readonly Step<Sky>[]>;
};

/** A workplace with one supervisor, four slots and twelve learners, and a second period that wants seats as well. */
export async function makeStorm(field: Field): Promise<Storm> {
  const { strapi, people } = field;
  const world = await bookableWorld(strapi, {
    ...{ learners: 2, seats: 3, supervisorCapacity: 6, workplaceCapacity: 7 },
  });
  const slots = [world.slot];
  for (let index = 0; index < 3; index += 1)
    slots.push(await addSlot(strapi, { ...world, learners: 0, seats: 2 }));
  const learners = await bulkParticipants(strapi, 12, field.world.period);
  const both = world.learners.map((learner, at) => ({ learner, slot: slots[at] ?? '' }));
  const run = await proposedRun(strapi, { period: world.period, placements: both });
  const known = { field, world, slots, learners, both, run };
  return {
    begin: async () => {
      await replaceRemoved(known);
      return look(known);
    },
    look: () => look(known),
    window: async (before) => {
      const version = await versionOf(known);
      const chosen = draw(known, before);
      return Promise.all(
        chosen.map(async (deed, index) => {
          const who = people[index % people.length];
          if (!who) throw new Error('nobody is signed in');
          const { status, made } = await deed.ask({ who, index, version });
          if (![200, 201, 404, 409, 412].includes(status))
            throw new Error(`${deed.name} was answered ${status}`);
          return { name: deed.name, isDone: status < 300, apply: deed.apply(made) };
        }),
      );
    },
  };
}

type Known = {
  readonly field: Field;
  readonly world: World;
  /** What is removed is replaced at its place. */
  readonly slots: string[];
  readonly learners: readonly string[];
  readonly both: readonly { readonly learner: string; readonly slot: string }[];
  readonly run: string;
};
type Asking = {
  readonly who: Field['people'][number];
  readonly index: number;
  readonly version: number;
};
type Deed = {
  readonly name: string;
  readonly ask: (asking: Asking) => Promise<{ readonly status: number; readonly made: string }>;
  readonly apply: (made: string) => (before: Sky) => Sky | undefined;
};

async function replaceRemoved({ field: { strapi }, world, slots }: Known): Promise<void> {
  const db = strapi.db.connection;
  const there = new Set<string>(
    await db('slots').whereIn('document_id', slots).pluck('document_id'),
  );
  for (const [at, slot] of slots.entries())
    if (!there.has(slot)) slots[at] = await addSlot(strapi, { ...world, learners: 0, seats: 2 });
}

async function look({ field, world, slots, learners, both }: Known): Promise<Sky> {
  const db = field.strapi.db.connection;
  const named = async (table: string, ids: readonly string[]): Promise<Row[]> =>
    db(table).whereIn('document_id', [...ids]);
  const everybody = [...learners, ...both.map(({ learner }) => learner)];
  const placements: Row[] = await db('pm_placements')
    .where('state', 'published')
    .whereIn('learner', everybody);
  const holds: Row[] = await db('pm_holds')
    .where('state', 'held')
    .whereIn('slot', [...slots]);
  const [supervisor] = await named('supervisors', [world.supervisor]);
  const [workplace] = await named('workplaces', [world.workplace]);
  const [period] = await named('periods', [world.period]);
  return {
    seats: byKey(await named('slots', slots), 'document_id', (row) => Number(row.seats)),
    placed: byKey(placements, 'learner', (row) => ({
      slot: String(row.slot),
      seen: `${String(row.document_id)} ${String(row.version)}`,
    })),
    held: byKey(holds, 'document_id', (row) => String(row.slot)),
    supervisor: Number(supervisor?.capacity),
    workplace: Number(workplace?.capacity),
    isPublished: period?.state === 'published',
  };
}

type Row = Readonly<Record<string, unknown>>;

const byKey = <Value>(
  rows: readonly Row[],
  key: string,
  value: (row: Row) => Value,
): Record<string, Value> => Object.fromEntries(rows.map((row) => [String(row[key]), value(row)]));

async function versionOf({ field, world }: Known): Promise<number> {
  const row = await field.strapi.db
    .connection('periods')
    .where('document_id', world.period)
    .first('version');
  return Number(row?.version);
}

const WIDTH = 8;
let windows = 0;

/** Eight operations of all kinds, drawn from the seed. */
function draw(known: Known, before: Sky): readonly Deed[] {
  const { slots, learners } = known;
  windows += 1;
  const seed = (fc.readConfigureGlobal().seed ?? 0) + windows;
  const any = (most: number): fc.Arbitrary<number> => fc.nat({ max: most - 1 });
  const deed = fc.tuple(any(9), any(learners.length), any(slots.length), any(6)).map((drawn) => {
    const [kind, at, slotAt, number] = drawn;
    const [learner, slot] = [learners[at] ?? '', slots[slotAt] ?? ''];
    const { seen } = before.placed[learner] ?? {};
    const hold = Object.keys(before.held)[number];
    if (kind <= 3)
      return seen === undefined
        ? place(known, learner, slot)
        : kind <= 1
          ? move(known, { learner, slot, seen })
          : withdraw(known, { learner, seen });
    if (kind === 4) return hold === undefined ? keep(known, slot) : release(known, hold);
    if (kind === 5) return resize(known, { of: 'slot', id: slot, to: 1 + number });
    if (kind === 6) {
      const of = number % 2 ? 'supervisor' : 'workplace';
      return resize(known, { of, id: known.world[of], to: 4 + number });
    }
    // Those that the second period wants stay, so that it can be published.
    if (kind === 7) return remove(known, slots[2 + (at % 2)] ?? '');
    return before.isPublished ? unpublish(known) : publish(known);
  });
  const some = fc.array(deed, { minLength: WIDTH, maxLength: WIDTH });
  return fc.sample(some, { seed, numRuns: 1 })[0] ?? [];
}

/** How many there are against how many there may be. */
function fits(sky: Sky): boolean {
  const booked = [...Object.values(sky.placed).map(({ slot }) => slot), ...Object.values(sky.held)];
  const isRoom = Object.entries(sky.seats).every(
    ([slot, seats]) => booked.filter((one) => one === slot).length <= seats,
  );
  return (
    isRoom &&
    booked.every((slot) => slot in sky.seats) &&
    booked.length <= Math.min(sky.supervisor, sky.workplace)
  );
}
const ifItFits = (sky: Sky): Sky | undefined => (fits(sky) ? sky : undefined);

const without = <Value>(all: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

async function asked(known: Known, request: Parameters<typeof post>[1]) {
  const { status, id } = await post(known.field, request);
  return { status, made: id };
}

function place(known: Known, learner: string, slot: string): Deed {
  const body = { period: known.field.world.period, learner, slot, days: WEEK };
  return {
    name: `place ${learner} at ${slot}`,
    ask: ({ who, index }) => asked(known, { who, index, path: '/placements', body }),
    apply: () => (sky) =>
      learner in sky.placed || !(slot in sky.seats)
        ? undefined
        : ifItFits({ ...sky, placed: { ...sky.placed, [learner]: { slot, seen: createId() } } }),
  };
}

type Seen = { readonly learner: string; readonly seen: string };

function change(known: Known, { seen }: Seen, more: object): Deed['ask'] {
  const [placement, version] = seen.split(' ');
  const path = `/periods/${known.field.world.period}/changes`;
  const body = { change: { placement, version: Number(version), ...more } };
  return ({ who, index }) => asked(known, { who, index, path, body });
}

const withdraw = (known: Known, { learner, seen }: Seen): Deed => ({
  name: `withdraw ${learner}`,
  ask: change(known, { learner, seen }, { kind: 'withdraw', cause: 'other', stays: true }),
  apply: () => (sky) =>
    sky.placed[learner]?.seen === seen
      ? { ...sky, placed: without(sky.placed, learner) }
      : undefined,
});

const move = (known: Known, { learner, slot, seen }: Seen & { readonly slot: string }): Deed => ({
  name: `move ${learner} to ${slot}`,
  ask: change(known, { learner, seen }, { kind: 'move', slot }),
  apply: () => (sky) => {
    const now = sky.placed[learner];
    if (now?.seen !== seen || now.slot === slot || !(slot in sky.seats)) return undefined;
    return ifItFits({ ...sky, placed: { ...sky.placed, [learner]: { slot, seen: createId() } } });
  },
});

const keep = (known: Known, slot: string): Deed => ({
  name: `hold ${slot}`,
  ask: ({ who, index }) => {
    const body = { slot, days: WEEK, reason: 'other' };
    return asked(known, { who, index, path: '/holds', body });
  },
  apply: (made) => (sky) =>
    slot in sky.seats
      ? ifItFits({ ...sky, held: { ...sky.held, [made || 'refused']: slot } })
      : undefined,
});

const release = (known: Known, hold: string): Deed => ({
  name: `release ${hold}`,
  ask: ({ who, index }) =>
    asked(known, { who, index, path: `/holds/${hold}/release`, body: { version: 1 } }),
  apply: () => (sky) => (hold in sky.held ? { ...sky, held: without(sky.held, hold) } : undefined),
});

async function byCode(work: Promise<unknown>): Promise<{ status: number; made: string }> {
  try {
    await work;
    return { status: 200, made: '' };
  } catch (error) {
    return { status: (error as { readonly status?: number }).status ?? 500, made: '' };
  }
}

type Resize = {
  readonly of: 'slot' | 'supervisor' | 'workplace';
  readonly id: string;
  readonly to: number;
};

/** As a form saves it; a slot that is gone is nobody's to save. */
const resize = ({ field: { strapi } }: Known, { of, id, to }: Resize): Deed => ({
  name: `${of} ${id} takes ${to}`,
  ask: () => {
    const data = of === 'slot' ? { seats: to } : { capacity: to };
    const documents = strapi.documents(`api::${of}.${of}` as 'api::slot.slot');
    return byCode(documents.update({ documentId: id, data }));
  },
  apply: () => (sky) => {
    if (of !== 'slot') return ifItFits({ ...sky, [of]: to });
    return id in sky.seats ? ifItFits({ ...sky, seats: { ...sky.seats, [id]: to } }) : sky;
  },
});

/** Whether it was there or not, it is gone afterwards. */
const remove = ({ field: { strapi } }: Known, slot: string): Deed => ({
  name: `remove ${slot}`,
  ask: () => byCode(strapi.documents('api::slot.slot').delete({ documentId: slot })),
  apply: () => (sky) => ifItFits({ ...sky, seats: without(sky.seats, slot) }),
});

const publish = (known: Known): Deed => ({
  name: 'publish the second period',
  ask: ({ who, index, version }) => {
    const path = `/periods/${known.world.period}/publish`;
    return asked(known, { who, index, path, body: { run: known.run, version } });
  },
  apply: () => (sky) => {
    if (sky.isPublished || known.both.some(({ slot }) => !(slot in sky.seats))) return undefined;
    const placed = known.both.map(({ learner, slot }) => [learner, { slot, seen: createId() }]);
    return ifItFits({
      ...{ ...sky, isPublished: true },
      placed: { ...sky.placed, ...Object.fromEntries(placed) },
    });
  },
});

const unpublish = (known: Known): Deed => ({
  name: 'take the second period back',
  ask: ({ who, index, version }) => {
    const path = `/periods/${known.world.period}/unpublish`;
    return asked(known, { who, index, path, body: { version } });
  },
  apply: () => (sky) => {
    if (!sky.isPublished) return undefined;
    const placed = known.both.reduce((all, { learner }) => without(all, learner), sky.placed);
    return { ...sky, isPublished: false, placed };
  },
});

/** Ids of what has just been made are not known beforehand: where everybody is counts. */
export const sameSky = (one: Sky, other: Sky): boolean => told(one) === told(other);

const told = ({ seats, placed, held, supervisor, workplace, isPublished }: Sky): string => {
  const where = Object.entries(placed).map(([learner, { slot }]) => [learner, slot]);
  const sorted = [Object.entries(seats), where, Object.entries(held)].map((all) =>
    all.map((one) => one.join(' ')).sort(),
  );
  return JSON.stringify([...sorted, supervisor, workplace, isPublished]);
};
