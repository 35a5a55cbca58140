import type { Choice } from './choice-model';

/** How far a search has come: units that a feasible choice places, and how many any choice can place at most. */
export type Standing = { readonly placed: number; readonly bound: number };

/** Called often; the standing is counted only when somebody wants to see it. */
export type OnProgress = (stage: string, standing?: () => Standing) => void;

export function placedUnits(choice: Choice): number {
  let placed = 0;
  for (const arc of choice) if (arc >= 0) placed += 1;
  return placed;
}

/** The standing of a whole whose components are solved one after the other. */
export class OverallProgress {
  private placed = 0;

  constructor(
    private bound: number,
    private readonly report: OnProgress,
  ) {}

  /** Progress of the next component as progress of the whole. */
  ofComponent(unitCount: number): OnProgress {
    let best: Standing = { placed: 0, bound: unitCount };
    let own = (): Standing => best;
    const { placed, bound } = this;
    return (stage, standing) => {
      own = standing ?? own;
      this.report(stage, () => {
        const now = own();
        // One way of solving may follow another: what was known stays known.
        best = {
          placed: Math.max(best.placed, now.placed),
          bound: Math.min(best.bound, now.bound),
        };
        return { placed: placed + best.placed, bound: bound - unitCount + best.bound };
      });
    };
  }

  /** A component is done; its bound is its answer where that was proven. */
  settle(choice: Choice, isProven: boolean): void {
    const placed = placedUnits(choice);
    this.placed += placed;
    if (isProven) this.bound -= choice.length - placed;
  }
}
