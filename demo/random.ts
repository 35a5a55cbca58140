/**
 * The generator's only source of chance: sfc32 (Chris Doty-Humphrey, PractRand), 32-bit integer steps alone,
 * so that every machine draws the same numbers. Each topic draws from a stream of its own, named by a text:
 * one more employer then does not change a single learner.
 */
export type Random = {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number from 0 to `below` − 1. */
  readonly whole: (below: number) => number;
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
};

export function randomOf(seed: string, topic: string): Random {
  const next = stream(`${seed}\u0000${topic}`);
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    next,
    whole,
    between: (least, most) => least + whole(most - least + 1),
    chance: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[whole(items.length)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
    shuffled: <Item>(items: readonly Item[]): Item[] => shuffled(items, whole),
  };
}

/** Fisher–Yates. */
function shuffled<Item>(items: readonly Item[], whole: (below: number) => number): Item[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = whole(last + 1);
    [copy[last], copy[other]] = [copy[other] as Item, copy[last] as Item];
  }
  return copy;
}

function stream(text: string): () => number {
  let [a, b, c] = [hash(text, 0x811c9dc5), hash(text, 0x9e3779b9), hash(text, 0x85ebca6b)];
  let counter = 1;
  const step = (): number => {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + drawn) | 0;
    return (drawn >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 15; warm += 1) step();
  return step;
}

/** FNV-1a over the UTF-16 units, from a start value of its own. */
function hash(text: string, start: number): number {
  let value = start | 0;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
