import { adaptedPraoDaysTooFew } from './adapted-prao-days-too-few';
import { ageNotMet } from './age-not-met';
import { aplDaysTooFew } from './apl-days-too-few';
import { certificationMissing } from './certification-missing';
import { childHoursExceeded } from './child-hours-exceeded';
import { daysOutsidePeriod } from './days-outside-period';
import { gradeNotMet } from './grade-not-met';
import { guardianNotInformed } from './guardian-not-informed';
import { learnerDoubleBooked } from './learner-double-booked';
import { liaDaysTooFew } from './lia-days-too-few';
import { localHoursExceeded } from './local-hours-exceeded';
import { lunchNotArranged } from './lunch-not-arranged';
import { moneyOrAgeRestrictedGoods } from './money-or-age-restricted-goods';
import { noticeTooShort } from './notice-too-short';
import { outsideMunicipality } from './outside-municipality';
import { ownPlaceInBank } from './own-place-in-bank';
import { periodOutsideTerm } from './period-outside-term';
import { praoDaysTooFew } from './prao-days-too-few';
import { praoHoursExceeded } from './prao-hours-exceeded';
import { qualityAssuranceLapsed } from './quality-assurance-lapsed';
import { quotaExceeded } from './quota-exceeded';
import { registerExtractNotSeen } from './register-extract-not-seen';
import { registerExtractTooOld } from './register-extract-too-old';
import { relativeAtWorkplace } from './relative-at-workplace';
import { releaseDateNotCommon } from './release-date-not-common';
import { riskNotAssessed } from './risk-not-assessed';
import { riskyTaskForMinor } from './risky-task-for-minor';
import type { Rule } from './rule';
import { slotClosed } from './slot-closed';
import { slotOverCapacity } from './slot-over-capacity';
import { supervisorExtractNotSeen } from './supervisor-extract-not-seen';
import { supervisorIsLearner } from './supervisor-is-learner';
import { supervisorNotSuitable } from './supervisor-not-suitable';
import { supervisorNotTrained } from './supervisor-not-trained';
import { supervisorOverCapacity } from './supervisor-over-capacity';
import { travelTooLong } from './travel-too-long';
import { wardTakesNoPrao } from './ward-takes-no-prao';
import { workPracticeTooLong } from './work-practice-too-long';
import { workplaceNotFirst } from './workplace-not-first';
import { workplaceOverCapacity } from './workplace-over-capacity';
import { youngHoursExceeded } from './young-hours-exceeded';

/** Every rule there is: the filters before an allocation, the conflict list and the publish gate all read this list. */
export const RULES: readonly Rule[] = [
  adaptedPraoDaysTooFew,
  ageNotMet,
  aplDaysTooFew,
  certificationMissing,
  childHoursExceeded,
  daysOutsidePeriod,
  gradeNotMet,
  guardianNotInformed,
  learnerDoubleBooked,
  liaDaysTooFew,
  localHoursExceeded,
  lunchNotArranged,
  moneyOrAgeRestrictedGoods,
  noticeTooShort,
  outsideMunicipality,
  ownPlaceInBank,
  periodOutsideTerm,
  praoDaysTooFew,
  praoHoursExceeded,
  qualityAssuranceLapsed,
  quotaExceeded,
  registerExtractNotSeen,
  registerExtractTooOld,
  relativeAtWorkplace,
  releaseDateNotCommon,
  riskNotAssessed,
  riskyTaskForMinor,
  slotClosed,
  slotOverCapacity,
  supervisorExtractNotSeen,
  supervisorIsLearner,
  supervisorNotSuitable,
  supervisorNotTrained,
  supervisorOverCapacity,
  travelTooLong,
  wardTakesNoPrao,
  workPracticeTooLong,
  workplaceNotFirst,
  workplaceOverCapacity,
  youngHoursExceeded,
];
