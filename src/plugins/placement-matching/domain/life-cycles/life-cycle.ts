import type { DomainError } from '../errors';
import { failure, success, type Result } from '../result';

/** Who may do it: the rights of the workbench, the registers' forms, an employer by the link of the offer, or time itself. */
export type Right =
  | 'imports.run'
  | 'periods.allocate'
  | 'periods.publish'
  | 'placements.edit'
  | 'offers.review'
  | 'registers.edit'
  | 'employer'
  | 'time';

export type Transition<State extends string = string, Event extends string = string> = {
  readonly event: Event;
  /** Null: it comes to be. */
  readonly from: State | null;
  /** Null: its row is deleted. */
  readonly to: State | null;
  readonly who: readonly Right[];
  /** What must hold, in words that the diagram's page shows. */
  readonly guard: readonly string[];
  /** What follows in the same transaction. */
  readonly effects: readonly Effect[];
};

export type Effect =
  | 'claims-written'
  | 'claims-removed'
  | 'claims-of-lost-days-removed'
  | 'claims-of-days-written'
  | 'placements-begun'
  | 'placements-ended'
  | 'seat-offered-to-the-waiting'
  | 'counted-in-the-ledger'
  | 'slot-made'
  | 'employer-told'
  | 'told-on-the-release-date';

export type LifeCycle<State extends string = string, Event extends string = string> = {
  readonly noun: string;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Event>[];
};

const PASSED = Symbol('passed');

/** A change of state that its life cycle allows. Only `step` makes one, and what writes a state takes nothing else. */
export type Passed<State extends string = string> = {
  readonly noun: string;
  readonly event: string;
  readonly from: State | null;
  readonly to: State;
  readonly effects: readonly Effect[];
  readonly [PASSED]: true;
};
type Wanted<State, Event> = {
  readonly event: Event;
  readonly from: State | null;
  /** Where one event leads to several states, such as back to what was before. */
  readonly to?: State;
};

/** The change that the event makes of the state, or what the state should have been. */
export function step<State extends string, Event extends string>(
  cycle: LifeCycle<State, Event>,
  { event, from, to }: Wanted<State, Event>,
): Result<Passed<State>, DomainError> {
  const ofEvent = cycle.transitions.filter((one) => one.event === event);
  const found = ofEvent.find(
    (one) => one.from === from && one.to !== null && (to === undefined || one.to === to),
  );
  if (found) {
    const { effects } = found;
    const { noun } = cycle;
    return success({ noun, event, from, to: found.to as State, effects, [PASSED]: true });
  }
  const expected = [...new Set(ofEvent.flatMap((one) => one.from ?? []))];
  return failure({ code: 'wrong-state', what: cycle.noun, state: from ?? 'absent', expected });
}

/** How something comes to be. */
export function begin<State extends string, Event extends string>(
  cycle: LifeCycle<State, Event>,
  event: Event,
): Passed<State> {
  return sure(cycle, { event, from: null });
}

/** For where the state that it starts from is known to allow it. */
export function sure<State extends string, Event extends string>(
  cycle: LifeCycle<State, Event>,
  wanted: Wanted<State, Event>,
): Passed<State> {
  const made = step(cycle, wanted);
  if (made.ok) return made.value;
  throw new Error(
    `no ${cycle.noun} is changed by ${wanted.event} from ${wanted.from ?? 'nothing'}`,
  );
}

/** Whether somebody with the rights may change the one state into the other. */
export function mayChange<State extends string>(
  cycle: LifeCycle<State>,
  change: {
    readonly from: string | null;
    readonly to: string;
    readonly rights: readonly Right[];
  },
): boolean {
  return cycle.transitions.some(
    ({ from, to, who }) =>
      from === change.from &&
      to === change.to &&
      who.some((right) => change.rights.includes(right)),
  );
}

type Rows<State, Event> = Omit<Transition, 'from' | 'to' | 'event'> & {
  readonly event: Event;
  readonly from: readonly (State | null)[];
  readonly to: State | null;
};

/** One row of a table for each state that the event starts from. */
export function rows<State extends string, Event extends string>(
  all: readonly Rows<State, Event>[],
): Transition<State, Event>[] {
  return all.flatMap(({ from, ...row }) => from.map((state) => ({ ...row, from: state })));
}
