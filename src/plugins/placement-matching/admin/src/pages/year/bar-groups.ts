import type { PlanningBar } from '../../../../contracts/planning';

/** More bars than this are shown municipality by municipality, each closed until somebody opens it. */
export const MOST_OPEN = 200;

export type BarGroup = {
  /** Of a placement form or a municipality; the other two are bars of none, and of more than one. */
  readonly kind: 'named' | 'none' | 'several';
  readonly name: string;
  readonly bars: readonly PlanningBar[];
};

/** The bars by placement form or, of a whole region, by municipality; in each the first to go out first. */
export function groupedBars(
  bars: readonly PlanningBar[],
  { by, locale }: { readonly by: 'form' | 'area'; readonly locale: string },
): readonly BarGroup[] {
  const groups = new Map<string, { kind: BarGroup['kind']; name: string; bars: PlanningBar[] }>();
  for (const bar of bars) {
    const names = by === 'area' ? bar.areas : bar.form === null ? [] : [bar.form];
    const kind = names.length === 1 ? 'named' : names.length === 0 ? 'none' : 'several';
    const name = kind === 'named' ? (names[0] ?? '') : '';
    const key = `${kind} ${name}`;
    const known = groups.get(key);
    if (known) known.bars.push(bar);
    else groups.set(key, { kind, name, bars: [bar] });
  }
  const { compare } = new Intl.Collator(locale);
  const sorted = [...groups.values()].map((group) => ({
    ...group,
    bars: group.bars.sort((a, b) => (a.columns[0] ?? 0) - (b.columns[0] ?? 0)),
  }));
  if (by === 'form') return sorted;
  return sorted.sort(
    (a, b) => Number(a.kind !== 'named') - Number(b.kind !== 'named') || compare(a.name, b.name),
  );
}
