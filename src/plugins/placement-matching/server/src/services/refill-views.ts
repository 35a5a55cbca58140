import type { RefillView, UnfilledView } from '../../../contracts/follow-up';
import type { Refills } from '../../../domain/refill/refills';
import { readNamesOfLearners, readSlotNames } from '../adapters/name-reader';
import type { Reading } from '../adapters/period-reader';

/** Refills with the names that the pages show. */
export async function refillViews(
  reading: Reading,
  { refills, unfilled }: Refills,
): Promise<{ readonly refills: RefillView[]; readonly unfilled: UnfilledView[] }> {
  if (refills.length + unfilled.length === 0) return { refills: [], unfilled: [] };
  const learners = await readNamesOfLearners(
    reading,
    refills.map(({ learner }) => learner),
  );
  const slots = await readSlotNames(reading);
  const slotOf = (id: string): UnfilledView['slot'] => {
    const { title = '', workplace = null } = slots.get(id) ?? {};
    return { id, title: [workplace, title].filter(Boolean).join(', ') };
  };
  return {
    refills: refills.map(({ slot, learner, days, ...why }) => {
      const { name = '', cohort = null } = learners.get(learner) ?? {};
      return {
        slot: slotOf(slot),
        learner: { id: learner, title: name, cohort },
        days: [...days],
        ...why,
      };
    }),
    unfilled: unfilled.map(({ slot, why }) => ({ slot: slotOf(slot), why })),
  };
}
