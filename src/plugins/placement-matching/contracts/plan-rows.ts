import { z } from 'zod';

/** The rows of plan.json's lists. What a row does not say is not known, and rules that need it are not checked. */

const id = z
  .string()
  .min(1)
  // A lone surrogate is no character, so it has no code point to be sorted by.
  .refine((text) => !/\p{Surrogate}/u.test(text), 'is not well-formed text')
  .refine((text) => text.length <= 64 || [...text].length <= 64, 'is longer than 64 characters');
const day = z.iso.date();
const count = z.int().min(0).max(2_147_483_647);
const span = z.strictObject({ from: day, to: day, seats: count.optional() });
const flag = z.boolean().optional();
const text = z.string().max(120).optional();
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .optional();
const maybeDay = day.optional();
const hours = z.number().min(0).max(168).optional();

const placement = z.strictObject({
  id,
  learner: id,
  slot: id,
  supervisor: id.optional(),
  from: day,
  to: day,
  days: z.array(day).min(1).optional(),
  absent: z.array(day).optional(),
  isHold: flag,
  period: id.optional(),
  form: text,
  travelMinutes: count.optional(),
  needsLodging: flag,
  hasExceptionalReasons: flag,
});
const learner = z.strictObject({
  id,
  school: id.optional(),
  birthYear: z.int().min(1900).max(2100).optional(),
  grade: z.int().min(1).max(12).optional(),
  provider: id.optional(),
  municipality: id.optional(),
  schoolForm: text,
  daysElsewhere: count.optional(),
  hasMoreToCome: flag,
  educationDays: count.optional(),
  isApprentice: flag,
  extractSeenOn: maybeDay,
  guardianInformedOn: maybeDay,
  guardianConsentOn: maybeDay,
  avoids: z.array(id).optional(),
  isOutsideApproved: flag,
  email: z.string().max(254).optional(),
});
const slot = z.strictObject({
  id,
  seats: count,
  supervisor: id.optional(),
  workplace: id.optional(),
  open: z.array(span).optional(),
  minAge: z.int().min(0).max(99).optional(),
  minGrade: z.int().min(1).max(12).optional(),
  startTime: time,
  endTime: time,
  breakMinutes: count.optional(),
  setting: z.enum(['workplace', 'vocational-programme', 'other']).optional(),
  origin: z.enum(['bank', 'own-arranged', 'booked-in']).optional(),
  hasRiskyTasks: flag,
  handlesMoneyAlone: flag,
  sellsAgeRestricted: flag,
  needsRegisterExtract: flag,
  needsTrainedSupervisor: flag,
  needsCertification: text,
  lunch: z.enum(['at-workplace', 'at-school', 'allowance', 'no-lunch']).optional(),
});
const supervisor = z.strictObject({
  id,
  capacity: count,
  experienceYears: count.optional(),
  isAdult: flag,
  trainedOn: maybeDay,
  extractSeenOn: maybeDay,
  email: z.string().max(254).optional(),
});
const workplace = z.strictObject({
  id,
  capacity: count,
  employer: id.optional(),
  municipality: id.optional(),
  siteType: text,
  ward: text,
  employerRiskAssessedOn: maybeDay,
  providerRiskAssessedOn: maybeDay,
});
const employer = z.strictObject({
  id,
  qualityAssuredUntil: maybeDay,
  certifications: z
    .array(z.strictObject({ name: z.string().min(1).max(120), until: maybeDay }))
    .optional(),
});
const period = z.strictObject({
  id,
  form: text,
  from: maybeDay,
  to: maybeDay,
  releaseDate: maybeDay,
  schoolYear: z
    .string()
    .regex(/^\d{4}\/\d{4}$/)
    .optional(),
});
const quota = z.strictObject({
  id,
  provider: id,
  slots: z.array(id),
  weeks: z.array(z.string().regex(/^\d{4}-W\d{2}$/)).optional(),
  seats: count,
});
/** A local rule; one without form or provider holds for all of them. */
const ruleSet = z.strictObject({
  rule: z
    .string()
    .regex(/^R\d{1,2}$/)
    .optional(),
  form: text,
  provider: id.optional(),
  validFrom: maybeDay,
  validTo: maybeDay,
  ageFrom: count.optional(),
  ageTo: count.optional(),
  maxHoursPerDay: hours,
  minHoursPerDay: hours,
  maxHoursPerWeek: hours,
  earliestStart: time,
  latestEnd: time,
  minDays: count.optional(),
  maxTravelMinutes: count.optional(),
});
/** A term without school is every school's. */
const term = z.strictObject({ school: id.optional(), from: day, to: day });

/** Every list is long: a file is checked row by row, so that one with a million faults is refused at the first. */
export const PLAN_ROWS = {
  placements: placement,
  learners: learner,
  slots: slot,
  supervisors: supervisor,
  workplaces: workplace,
  employers: employer,
  periods: period,
  quotas: quota,
  ruleSets: ruleSet,
  terms: term,
} satisfies Readonly<Record<string, z.ZodType>>;
