import type { SlotList, SlotQuery } from '../../../contracts/public-slots';
import type { PublicIndex } from './build-index';

/** Some ten kilobytes each: a flood of questions takes a few megabytes at most. */
const MOST = 200;
const lists = new WeakMap<PublicIndex, Map<string, SlotList>>();

/** The same question to the same index has the same answer: those last asked are found once, and go with their index. */
export function rememberedList(
  input: { readonly index: PublicIndex; readonly query: SlotQuery },
  find: () => SlotList,
): SlotList {
  const known = lists.get(input.index) ?? new Map<string, SlotList>();
  lists.set(input.index, known);
  const key = JSON.stringify(input.query);
  const list = known.get(key) ?? find();
  // Put last again, so that the first is the one that nobody has asked for longest.
  known.delete(key);
  known.set(key, list);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return list;
}
