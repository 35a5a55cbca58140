import type { Core } from '@strapi/strapi';
import { publicVersion } from '../adapters/public-rows';
import type { Day } from '../../../domain/days';
import { buildIndex, type PublicIndex } from '../public-index/build-index';

/** A use case emits this after its commit; Document Service writes emit it by themselves, and so do other servers' writes. */
export const SLOTS_CHANGED = 'placement-matching.slots-changed';
/** The index answers differently from now on: whoever keeps answers throws them away. */
export const PUBLIC_INDEX_CHANGED = 'placement-matching.public-index-changed';

/** A text of the site was written, published or taken down. */
export const PUBLIC_TEXTS_CHANGED = 'placement-matching.public-texts-changed';

/** Many writes in a row make one rebuild; well within the second that a publish may take to be seen. */
const SETTLE_MS = 200;
/** How often a request looks whether another node or a script has written. */
const VERSION_CHECK_MS = 2_000;

type State = {
  index: PublicIndex | undefined;
  version: string;
  checkedAt: number;
  rebuilding: Promise<PublicIndex> | undefined;
  settling: NodeJS.Timeout | undefined;
  isDirty: boolean;
  hasFailed: boolean;
};
const states = new WeakMap<Core.Strapi, State>();

/** The database did not answer: nothing public can be said to be true now. */
export class PublicIndexUnavailable extends Error {
  override readonly name = 'PublicIndexUnavailable';
}

/**
 * The index as of now, or a few seconds ago: it is read behind those who ask, for the database may be busy for long.
 * When it could not be read last, they wait to be told whether it can be now.
 */
export async function publicIndex(strapi: Core.Strapi): Promise<PublicIndex> {
  const state = stateOf(strapi);
  const isFresh = !state.rebuilding && Date.now() - state.checkedAt < VERSION_CHECK_MS;
  if (state.index && isFresh) return state.index;
  const underWay = state.rebuilding ?? refresh(strapi, state);
  if (!state.index || state.hasFailed || state.index.today !== todayInSweden()) return underWay;
  underWay.catch(() => undefined);
  return state.index;
}

/** Rebuilds soon; until then the earlier answers stand. Where nobody has asked yet, as in an import from the command line, nothing is built. */
function invalidatePublicIndex(strapi: Core.Strapi): void {
  const state = stateOf(strapi);
  if (state.settling || (!state.index && !state.rebuilding)) return;
  state.settling = setTimeout(() => {
    state.settling = undefined;
    state.isDirty = true;
    // The next request finds the failure by itself and says so.
    void refresh(strapi, state).catch(() => undefined);
  }, SETTLE_MS);
  state.settling.unref();
}

export function listenForSlotChanges(strapi: Core.Strapi): void {
  strapi.eventHub.on(SLOTS_CHANGED, async () => invalidatePublicIndex(strapi));
}

export function forgetPublicIndex(strapi: Core.Strapi): void {
  clearTimeout(states.get(strapi)?.settling);
  states.delete(strapi);
}

/** Runs a read of the database that a public answer needs. */
export async function reading<Value>(read: Promise<Value>): Promise<Value> {
  try {
    return await read;
  } catch (cause) {
    throw new PublicIndexUnavailable('The database did not answer', { cause });
  }
}

/** Today where the learners are: a span that ends today is open until midnight there. */
export function todayInSweden(): Day {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
}

function refresh(strapi: Core.Strapi, state: State): Promise<PublicIndex> {
  state.rebuilding ??= rebuild(strapi, state)
    .catch((error: unknown) => {
      state.hasFailed = true;
      throw error;
    })
    .finally(() => {
      state.rebuilding = undefined;
      // A change that came while this one was read is not in it.
      if (state.isDirty) invalidatePublicIndex(strapi);
    });
  return state.rebuilding;
}

async function rebuild(strapi: Core.Strapi, state: State): Promise<PublicIndex> {
  const isForced = state.isDirty;
  state.isDirty = false;
  const today = todayInSweden();
  const version = await reading(publicVersion(strapi));
  if (state.index && !isForced && version === state.version && state.index.today === today) {
    state.checkedAt = Date.now();
    state.hasFailed = false;
    return state.index;
  }
  const index = await reading(buildIndex(strapi, { today, earlier: state.index }));
  const isFirst = state.index === undefined;
  state.index = index;
  state.version = version;
  state.checkedAt = Date.now();
  state.hasFailed = false;
  if (!isFirst) await strapi.eventHub.emit(PUBLIC_INDEX_CHANGED);
  return index;
}

function stateOf(strapi: Core.Strapi): State {
  const known = states.get(strapi);
  if (known) return known;
  const state: State = {
    index: undefined,
    version: '',
    checkedAt: 0,
    rebuilding: undefined,
    settling: undefined,
    isDirty: false,
    hasFailed: false,
  };
  states.set(strapi, state);
  return state;
}
