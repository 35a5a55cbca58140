import { LATE, withinPatience, type Flight } from './patience';

const FRESH_MS = 4_000;

export type Remembered<Value> = {
  readonly read: () => Promise<Value>;
  /** What was last read, without asking anybody. */
  readonly peek: () => Value | undefined;
  readonly forget: () => void;
};
type Known<Value> = { readonly value: Value; readonly readAt: number; readonly epoch: number };

/**
 * What nearly every page asks for is read again each few seconds, behind its readers: none of them waits. After a
 * change they wait for what is read after it, unless it takes too long or cannot be read.
 */
export function remembered<Value>(load: () => Promise<Value>): Remembered<Value> {
  let epoch = 0;
  let known: Known<Value> | undefined;
  let underWay: Flight<Value> | undefined;

  const begin = (): Flight<Value> => {
    if (underWay) return underWay;
    const begunIn = epoch;
    const value = load()
      .then((loaded) => {
        if (!known || begunIn === epoch)
          known = { value: loaded, readAt: Date.now(), epoch: begunIn };
        return loaded;
      })
      .finally(() => {
        if (underWay === flight) underWay = undefined;
      });
    const flight: Flight<Value> = { begunAt: Date.now(), value };
    underWay = flight;
    return flight;
  };

  return {
    peek: () => known?.value,
    forget: () => {
      epoch += 1;
      underWay = undefined;
    },
    read: async () => {
      if (!known) return begin().value;
      const last = known.value;
      if (known.epoch === epoch) {
        if (Date.now() - known.readAt > FRESH_MS) begin().value.catch(() => undefined);
        return last;
      }
      // The earlier values still name the pages that are kept; without them nothing could be shown.
      const read = await withinPatience(begin()).catch((): typeof LATE => LATE);
      return read === LATE ? last : read;
    },
  };
}
