import fc from 'fast-check';
import type { ChoiceModel, Row, Stage } from './choice-model';
import { stageCost } from './choice-program';
import { FlowEdits, type FlowEdit } from './flow-edits';
import { solveStagedFlow } from './staged-flow';

const onProgress = (): void => undefined;

/** Three slots with a seat each. Learners 0 and 1 wish slots 0 and 1, learner 2 slots 1 and 2. */
function threeLearners(): Built {
  const slotOfArc = [0, 1, 0, 1, 1, 2];
  return build({
    ...{ slotOfArc, unitOfArc: [0, 0, 1, 1, 2, 2], units: 3 },
    capacities: [1, 1, 1],
    ranks: [1, 3, 1, 2, 1, 2],
  });
}

test('who is withdrawn makes room, and the chain says for whom', () => {
  const { model, stages } = threeLearners();
  const edits = FlowEdits.open({ model, stages })!;
  expect([...edits.choice]).toEqual([0, 3, 5]);
  const outcome = edits.preview([{ kind: 'withdraw', unit: 1 }]);
  expect(outcome).toEqual({
    kind: 'possible',
    moves: [
      { unit: 1, from: 3, to: -2 },
      { unit: 2, from: 5, to: 4 },
    ],
    change: [0, -7, 0],
  });
  expect([...edits.choice]).toEqual([0, 3, 5]);
});

test('a held learner keeps the place and the others move; let go, all is as before', () => {
  const { model, stages } = threeLearners();
  const edits = FlowEdits.open({ model, stages })!;
  const before = edits.values;
  edits.apply([{ kind: 'place', unit: 1, arc: 2 }]);
  expect([...edits.choice]).toEqual([1, 2, 5]);
  expect(edits.isProven()).toBe(true);
  edits.apply([{ kind: 'release', unit: 1 }]);
  expect(edits.values).toEqual(before);
});

test('an edit without room among held learners is impossible and changes nothing', () => {
  const { model, stages } = threeLearners();
  const edits = FlowEdits.open({ model, stages })!;
  edits.apply([{ kind: 'place', unit: 0, arc: 0 }]);
  const before = edits.values;
  expect(edits.apply([{ kind: 'place', unit: 1, arc: 2 }])).toEqual({
    kind: 'impossible',
    edit: { kind: 'place', unit: 1, arc: 2 },
  });
  expect(edits.values).toEqual(before);
  expect(edits.isProven()).toBe(true);
});

test('a swap is two places taken together', () => {
  const { model, stages } = threeLearners();
  const edits = FlowEdits.open({ model, stages })!;
  const outcome = edits.apply([
    { kind: 'place', unit: 0, arc: 1 },
    { kind: 'place', unit: 1, arc: 2 },
  ]);
  expect(outcome).toMatchObject({ moves: [{ unit: 0 }, { unit: 1 }] });
  expect([...edits.choice]).toEqual([1, 2, 5]);
});

test('with everyone else frozen a learner is told the best free seat', () => {
  const { model, stages } = threeLearners();
  const edits = FlowEdits.open({ model, stages })!;
  edits.apply([{ kind: 'withdraw', unit: 1 }]);
  expect(edits.bestFreeArc(1)).toBe(-1);
  expect(edits.bestFreeArc(2)).toBe(4);
});

test('rows that cross are no flow', () => {
  const { model, stages } = threeLearners();
  const crossing = { arcs: Int32Array.of(0, 5), capacity: 1 };
  const rows = [...model.rows, { arcs: Int32Array.of(0, 1), capacity: 1 }, crossing];
  expect(FlowEdits.open({ model: { ...model, rows }, stages })).toBeUndefined();
});

test('any sequence of edits costs what a fresh solve of the edited problem costs', () => {
  fc.assert(
    fc.property(problems, fc.array(editSeeds, { maxLength: 12 }), (problem, seeds) => {
      const { model, stages } = build(problem);
      const solved = solveStagedFlow({ model, stages, onProgress });
      const edits = FlowEdits.open({
        model,
        stages,
        solved: { ...solved, prices: solved.prices! },
      })!;
      const state = new EditedProblem(model, stages);
      expect(edits.isProven()).toBe(true);
      for (const seed of seeds) {
        const edit = editOf(seed, model);
        const before = { choice: edits.choice, values: edits.values };
        const preview = edits.preview([edit]);
        expect({ choice: edits.choice, values: edits.values }).toEqual(before);
        expect(edits.isProven()).toBe(true);
        const outcome = edits.apply([edit]);
        expect(outcome).toEqual(preview);
        expect(edits.isProven()).toBe(true);
        if (outcome.kind === 'impossible') continue;
        state.take(edit);
        expect(edits.values).toEqual(state.freshValues());
        expect(outcome.change).toEqual(edits.values.map((value, at) => value - before.values[at]!));
      }
    }),
    { numRuns: 200 },
  );
});

type Built = { readonly model: ChoiceModel; readonly stages: readonly Stage[] };

type Problem = {
  readonly units: number;
  readonly unitOfArc: readonly number[];
  readonly slotOfArc: readonly number[];
  readonly ranks: readonly number[];
  readonly capacities: readonly number[];
  readonly outer?: number;
  readonly groups?: readonly number[];
};

const problems: fc.Arbitrary<Problem> = fc
  .record({
    wishes: fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 4 }), { minLength: 1, maxLength: 9 }),
    capacities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
    outer: fc.integer({ min: 1, max: 4 }),
    groups: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ wishes, capacities, outer, groups }) => ({
    units: wishes.length,
    unitOfArc: wishes.flatMap((list, unit) => list.map(() => unit)),
    slotOfArc: wishes.flat(),
    ranks: wishes.flatMap((list) => list.map((_, at) => at + 1)),
    ...{ capacities, outer, groups },
  }));

/** Slots 0–2 share a supervisor of capacity `outer`, slots 3 and 4 stand alone. Stages: placed, ranks, parity, draw. */
function build(problem: Problem): Built {
  const { units, unitOfArc, slotOfArc, ranks, capacities, outer, groups } = problem;
  const arcsOf = (slots: readonly number[]): Int32Array =>
    Int32Array.from([...slotOfArc.keys()].filter((arc) => slots.includes(slotOfArc[arc]!)));
  const rows: Row[] = capacities.map((capacity, slot) => ({ arcs: arcsOf([slot]), capacity }));
  if (outer !== undefined) rows.push({ arcs: arcsOf([0, 1, 2]), capacity: outer });
  const arcUnit = Int32Array.from(unitOfArc);
  const unitStart = Int32Array.from({ length: units + 1 }, (_, unit) => {
    return unitOfArc.filter((of) => of < unit).length;
  });
  const unitGroup = Int32Array.from({ length: units }, (_, unit) => groups?.[unit] ?? -1);
  const free = (): number => 0;
  const stages: readonly Stage[] = [
    { name: 'placed', arcCost: free, leaveCost: () => 1 },
    { name: 'convex', arcCost: (arc) => ranks[arc]! ** 2, leaveCost: free },
    { name: 'parity', arcCost: free, leaveCost: free, stepCost: (_, nth) => nth * 7 },
    { name: 'draw', arcCost: (arc) => (arc * 37 + slotOfArc[arc]! * 11) % 23, leaveCost: free },
  ];
  return {
    model: { unitCount: units, unitStart, arcUnit, rows, lowerRows: [], unitGroup, groupCount: 2 },
    stages: stages.slice(0, outer === undefined ? 3 : 4),
  };
}

const editSeeds = fc.record({
  kind: fc.constantFrom(
    ...(['withdraw', 'insert', 'place', 'release', 'add-seat', 'remove-seat'] as const),
  ),
  nth: fc.nat(100),
});

function editOf(
  { kind, nth }: { kind: FlowEdit['kind']; nth: number },
  model: ChoiceModel,
): FlowEdit {
  const unit = nth % model.unitCount;
  const row = nth % model.rows.length;
  switch (kind) {
    case 'withdraw':
    case 'insert':
    case 'release':
      return { kind, unit };
    case 'place': {
      const arc = nth % Math.max(1, model.arcUnit.length);
      return { kind, unit: model.arcUnit[arc] ?? unit, arc };
    }
    case 'add-seat':
    case 'remove-seat':
      return { kind, row };
  }
}

/** The edited problem written out anew: withdrawn and held units have no arcs, held ones take their rows' seats. */
class EditedProblem {
  private readonly withdrawn = new Set<number>();
  private readonly held = new Map<
    number,
    { readonly row: number; readonly cost: readonly number[] }
  >();
  private readonly capacity: number[];

  constructor(
    private readonly model: ChoiceModel,
    private readonly stages: readonly Stage[],
  ) {
    this.capacity = model.rows.map((row) => row.capacity);
  }

  take(edit: FlowEdit): void {
    if (edit.kind === 'add-seat') this.capacity[edit.row]! += 1;
    else if (edit.kind === 'remove-seat') this.capacity[edit.row]! -= 1;
    else {
      this.withdrawn.delete(edit.unit);
      this.held.delete(edit.unit);
      if (edit.kind === 'withdraw') this.withdrawn.add(edit.unit);
      if (edit.kind === 'place') {
        const row = this.model.rows.findIndex(({ arcs }) => arcs.includes(edit.arc));
        const cost = this.stages.map((stage) => stage.arcCost(edit.arc));
        this.held.set(edit.unit, { row, cost });
      }
    }
  }

  freshValues(): number[] {
    const { model, stages, held, withdrawn } = this;
    const isGone = (unit: number): boolean => held.has(unit) || withdrawn.has(unit);
    const outer = model.rows.length - 1;
    const rows = model.rows.map((row, at) => {
      const used = [...held.values()].filter(
        (place) => place.row === at || (at === outer && place.row >= 0 && place.row < 3),
      ).length;
      return { ...row, capacity: this.capacity[at]! - used };
    });
    const isClosed = Uint8Array.from(model.arcUnit, (unit) => Number(isGone(unit)));
    for (const row of rows) if (row.capacity === 0) for (const arc of row.arcs) isClosed[arc] = 1;
    const edited: ChoiceModel = {
      ...model,
      rows: rows.filter(({ capacity }) => capacity > 0),
      unitGroup: model.unitGroup.map((group, unit) => (isGone(unit) ? -1 : group)),
      isClosed,
    };
    const present = stages.map((stage) => ({
      ...stage,
      leaveCost: (unit: number) => (isGone(unit) ? 0 : stage.leaveCost(unit)),
    }));
    const { choice } = solveStagedFlow({ model: edited, stages: present, onProgress });
    return present.map((stage, at) => {
      const outside = [...held.values()].reduce((sum, { cost }) => sum + cost[at]!, 0);
      return stageCost(edited, stage, choice) + outside;
    });
  }
}
