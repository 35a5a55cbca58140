import type { ChoiceModel, StagedAnswer, StagePrices } from './choice-model';
import type { Component } from './components';
import type { Cut, Multiplier } from './cut';

type Part = {
  readonly component: Component;
  readonly answer: StagedAnswer;
  readonly areGroupsPriced: boolean;
};

/** The prices and cuts of components in the numbers of the whole, the prices of a stage in one unit. */
export function mergedPrices(input: {
  readonly model: ChoiceModel;
  readonly stages: number;
  readonly parts: readonly Part[];
}): { readonly prices: readonly StagePrices[]; readonly cuts: readonly Cut[] } {
  const { model, parts } = input;
  const firstCuts: number[] = [];
  const cuts: Cut[] = [];
  for (const { component, answer } of parts) {
    const first = firstCuts[firstCuts.push(cuts.length) - 1]!;
    for (const cut of answer.cuts ?? []) cuts.push(wholeCut(cut, component, first));
  }
  const prices = Array.from({ length: input.stages }, (_, stage): StagePrices => {
    const scale = parts.reduce(
      (common, { answer }) => leastCommonMultiple(common, answer.prices?.[stage]?.scale ?? 1),
      1,
    );
    const rows = new Float64Array(model.rows.length);
    const groups = new Float64Array(model.groupCount);
    const ofCuts = new Float64Array(cuts.length);
    parts.forEach(({ component, answer, areGroupsPriced }, at) => {
      const own = answer.prices?.[stage];
      if (own === undefined) return;
      const times = scale / (own.scale ?? 1);
      component.rows.forEach((row, place) => (rows[row] = times * own.rows[place]!));
      own.cuts?.forEach((price, cut) => (ofCuts[firstCuts[at]! + cut] = times * price));
      if (!areGroupsPriced) return;
      component.groups.forEach((group, place) => (groups[group] = times * own.groups[place]!));
    });
    return { rows, groups, cuts: ofCuts, scale };
  });
  return { prices, cuts };
}

function wholeCut(cut: Cut, { rows, units }: Component, firstCut: number): Cut {
  const named = (list: readonly Multiplier[], of: (at: number) => number): Multiplier[] =>
    list.map(([at, times]) => [of(at), times]);
  return {
    divisor: cut.divisor,
    rows: named(cut.rows, (row) => rows[row]!),
    units: named(cut.units, (unit) => units[unit]!),
    cuts: named(cut.cuts, (earlier) => firstCut + earlier),
  };
}

function leastCommonMultiple(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return (one / a) * other;
}
