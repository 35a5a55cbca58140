/** One operation of a history: what was answered, and what a system that does one thing at a time would do. */
export type Step<Model> = {
  readonly name: string;
  /** Undefined: nobody knows whether it was done. */
  readonly isDone: boolean | undefined;
  /** The model afterwards; undefined when it would be refused. */
  readonly apply: (before: Model) => Model | undefined;
};

/**
 * An order in which the steps, which ran at the same time, could have run one after the other with the same answers and
 * the same end; undefined when there is none: then something was lost, invented or half done.
 */
export function linearise<Model>(
  before: Model,
  steps: readonly Step<Model>[],
  isEnd: (model: Model) => boolean,
): readonly string[] | undefined {
  if (steps.length === 0) return isEnd(before) ? [] : undefined;
  for (const step of steps) {
    const rest = steps.filter((other) => other !== step);
    const after = step.apply(before);
    const ways = [
      ...(after !== undefined && step.isDone !== false ? [after] : []),
      ...((after === undefined && step.isDone === false) || step.isDone === undefined
        ? [before]
        : []),
    ];
    for (const way of ways) {
      const order = linearise(way, rest, isEnd);
      if (order) return [step.name, ...order];
    }
  }
  return undefined;
}
