import { ageNotMet } from './age-not-met';
import { gradeNotMet } from './grade-not-met';
import { learnerDoubleBooked } from './learner-double-booked';
import { periodOutsideTerm } from './period-outside-term';
import type { Rule } from './rule';
import { slotClosed } from './slot-closed';
import { slotOverCapacity } from './slot-over-capacity';
import { supervisorOverCapacity } from './supervisor-over-capacity';
import { workplaceOverCapacity } from './workplace-over-capacity';

/** Every rule there is: the filters before an allocation, the conflict list and the publish gate all read this list. */
export const RULES: readonly Rule[] = [
  ageNotMet,
  gradeNotMet,
  learnerDoubleBooked,
  periodOutsideTerm,
  slotClosed,
  slotOverCapacity,
  supervisorOverCapacity,
  workplaceOverCapacity,
];
