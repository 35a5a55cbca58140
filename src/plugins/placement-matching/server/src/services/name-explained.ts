import type { ChainMove, Explanation } from '../../../domain/explanations/explanation';
import type { Problem } from '../../../domain/problem/problem';
import { API_TYPES } from '../api-types';
import { namesOf } from '../adapters/names';
import { readNames, readNamesOfLearners, readSlotNames } from '../adapters/name-reader';
import type { Reading } from '../adapters/period-reader';
import type { ExplanationNames } from '../messages/render-explanation';

/** Names of the learners and of all slots, read at once. */
export async function namesFor(
  reading: Reading,
  learnerIds: readonly string[],
): Promise<Pick<ExplanationNames, 'learner' | 'slot'>> {
  const learners = await readNamesOfLearners(reading, [...new Set(learnerIds)]);
  const slots = await readSlotNames(reading);
  return {
    learner: (id) => learners.get(id)?.name ?? id,
    slot: (id) => {
      const slot = slots.get(id);
      if (slot === undefined) return id;
      return slot.workplace === null ? slot.title : `${slot.workplace}, ${slot.title}`;
    },
  };
}

/** Everything that an explanation speaks of by id. */
export async function namesInExplanation(
  reading: Reading,
  explanation: Explanation,
  problem: Problem,
): Promise<ExplanationNames> {
  const chains = explanation.wishes.flatMap(({ chain }) => chain?.moves ?? []);
  const others = explanation.remedies.flatMap((one) => (one.kind === 'swap' ? [one.other] : []));
  const names = await namesFor(reading, [explanation.learner, ...learnersOf(chains), ...others]);
  const supervisors = await readNames(reading, API_TYPES.supervisor);
  const workplaces = await readNames(reading, API_TYPES.workplace);
  const wished = new Set(explanation.wishes.map(({ slot }) => slot));
  const reserved = new Map<string, string>();
  for (const { id, reservedFor } of problem.slots) {
    if (reservedFor === undefined || !wished.has(id)) continue;
    reserved.set(id, (await namesOf(reading, 'school', reservedFor)).join(', '));
  }
  return {
    ...names,
    supervisor: (id) => supervisors.get(id) ?? id,
    workplace: (id) => workplaces.get(id) ?? id,
    reservedFor: (slot) => reserved.get(slot) ?? '',
  };
}

const learnersOf = (moves: readonly ChainMove[]): string[] => moves.map(({ learner }) => learner);
