import type { Choice, ChoiceModel, Stage } from './choice-model';
import { CaseFace, type CasePrices, type Decision } from './case-face';
import type { LinearSolver } from './linear-solver';

/** A case takes longer the more arcs there are, so fewer are tried then; a file holds no more than so many. */
const NODES_TIMES_ARCS = 500_000;
const MOST_NODES = 1_000;

export type CaseNode =
  /** A lower row has nobody, or at least its least number. */
  | { readonly lowerRow: number; readonly no: number; readonly yes: number }
  /** A unit has this arc, or has not. */
  | { readonly arc: number; readonly no: number; readonly yes: number }
  | { readonly prices: readonly CasePrices[] };

/** Numbers of nodes are greater than that of the node which names them; the first is the root. */
export type CaseProof = readonly CaseNode[];

/**
 * A proof by cases that a whole choice is best stage by stage, where no prices alone can prove it.
 *
 * Statement: every choice uses a lower row or does not, and has an arc or has not; so the choices are split in two until
 * in each case prices show that nothing is better than the known choice. Prices bound a stage from below (weak
 * duality); where the bound is the known value, what costs more than the difference is in no choice as good, and the
 * next stage is bounded among what is left. Any prices will do, so tolerances of the linear programs decide nothing.
 * Undefined where too many cases are needed or a program fails. Complexity: a few linear programs a case.
 * Source: Land and Doig 1960; reduced-cost fixing, Dantzig, Fulkerson and Johnson 1954.
 */
export async function proveByCases(input: {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  readonly choice: Choice;
  readonly solver: LinearSolver;
}): Promise<CaseProof | undefined> {
  const nodes: (CaseNode | undefined)[] = [];
  const affordable = NODES_TIMES_ARCS / Math.max(1, input.model.arcUnit.length);
  const limit = Math.min(MOST_NODES, affordable);
  const visit = async (decisions: readonly Decision[]): Promise<number | undefined> => {
    if (nodes.length >= limit) return undefined;
    const at = nodes.push(undefined) - 1;
    const outcome = await new CaseFace({ ...input, decisions }).solve();
    if (outcome === undefined) return undefined;
    if ('prices' in outcome) {
      nodes[at] = outcome;
      return at;
    }
    const no = await visit([...decisions, { ...outcome, isYes: false }]);
    if (no === undefined) return undefined;
    const yes = await visit([...decisions, { ...outcome, isYes: true }]);
    if (yes === undefined) return undefined;
    nodes[at] = { ...outcome, no, yes };
    return at;
  };
  const root = await visit([]);
  return root === undefined ? undefined : nodes.filter((node) => node !== undefined);
}
