import type { PeriodRow } from '../../../../contracts/periods';
import type { PeriodStep } from '../../addresses';
import type { TextKey } from '../../text/use-text';

/** The step a coordinator most likely wants next, and its words. */
export function nextStep(period: Pick<PeriodRow, 'state' | 'counts'>): {
  readonly step: PeriodStep;
  readonly label: TextKey;
} {
  const { counts } = period;
  if (period.state === 'published') return { step: 'publish', label: 'next.published' };
  if (counts.learners === 0) return { step: 'setup', label: 'next.setup' };
  if (counts.seats === 0) return { step: 'slots', label: 'next.slots' };
  if (counts.wishes === 0) return { step: 'wishes', label: 'next.wishes' };
  return { step: 'allocate', label: 'next.allocate' };
}
