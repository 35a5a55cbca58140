import type { Random } from '../random';

const FIRST =
  'Skrak Vråk Tärn Ärl Pors Snäck Flint Humle Mån Klöver Glänt Rim Dagg Bris Spov Lom Sälg Krus Frost Gnist Kvick Stare Silver Orr Järp Mård Utter Iller Siske Ripe Tofs Måse Krabb Mussel Tång Nejlik Blåklock Duvhöks Ljus Lärk Häger Tranbär Slån Nyp Kardborr'.split(
    ' ',
  );
const LAST =
  'vik mo äng dal lid skär holm hult gärde backa bäck udde näs ryd torp fors hed sund höjd ö'.split(
    ' ',
  );

/** Invented place words such as «Skrakvik». */
export const STEMS: readonly string[] = FIRST.flatMap((first) =>
  LAST.map((last) => `${first}${last}`),
);

/** As Swedish spells it: no genitive s after an s, never three consonants alike in a row. */
export function nameOf(pattern: string, stem: string): string {
  return pattern
    .replace(/\{S\}(s\b)?/g, (_, genitive = '') => stem + (stem.endsWith('s') ? '' : genitive))
    .replace(/(\p{L})\1\1/giu, '$1$1');
}

/** Fills «{S}» of a pattern with invented words until the name is new; `taken` remembers. */
export function newName({
  patterns,
  taken,
  random,
}: {
  readonly patterns: readonly string[];
  readonly taken: Set<string>;
  readonly random: Random;
}): string {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const name = nameOf(random.pick(patterns), random.pick(STEMS));
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
  const numbered = `${nameOf(random.pick(patterns), random.pick(STEMS))} ${taken.size + 1}`;
  taken.add(numbered);
  return numbered;
}
