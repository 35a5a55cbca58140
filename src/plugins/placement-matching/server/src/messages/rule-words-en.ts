import type { ConflictFacts, RuleWords } from './conflict-facts';
import { valueText } from './value-text';

/** What each rule of a place says in English, and what can be done; by the rule's name. */
export const RULE_WORDS_EN: Readonly<Record<string, RuleWords>> = {
  'adapted-prao-days-too-few': {
    sentence: (f) =>
      `${f.resource} gets ${found(f)} days of prao in all, the provider's limit is ${needed(f)} (R4).`,
    remedy: (f) => `Add days for ${f.resource}, or note days elsewhere.`,
  },
  'apl-days-too-few': {
    sentence: (f) =>
      `${f.resource} gets ${found(f)} days of APL in all, at least ${needed(f)} are needed (R6).`,
    remedy: (f) => `Add weeks for ${f.resource}, or note APL elsewhere.`,
  },
  'certification-missing': {
    sentence: (f) =>
      `${f.resource} lacks ${needed(f)}, which the slot asks for, ${f.days}: ${who(f)}.`,
    remedy: (f) => `Ask ${f.resource} about the certification and note it, or move the learner.`,
  },
  'child-hours-exceeded': {
    sentence: (f) => `${hours(f)} (R14). This concerns ${who(f)}, ${f.days}.`,
    remedy: (f) => `Agree on other hours with ${f.workplace ?? f.resource}, or move the learner.`,
  },
  'days-outside-period': {
    sentence: (f) =>
      `${f.resource}: ${placements(f)} on ${f.days}, outside the period's weeks (R5).`,
    remedy: () => 'Change the days of the placement, or the weeks of the period.',
  },
  'guardian-not-informed': {
    sentence: (f) =>
      `${f.resource} is a minor and the guardian ${consent(f)} before ${first(f)} (R23).`,
    remedy: () => 'Send the guardian the information on risks and note the answer.',
  },
  'lia-days-too-few': {
    sentence: (f) =>
      `${f.resource} gets ${found(f)} days of LIA in all, at least ${needed(f)} are needed (R8).`,
    remedy: (f) => `Add weeks for ${f.resource}, or note LIA elsewhere.`,
  },
  'local-hours-exceeded': {
    sentence: (f) => `${hours(f)} (R16, local rule). This concerns ${who(f)}, ${f.days}.`,
    remedy: (f) => `Agree on other hours with ${f.workplace ?? f.resource}, or move the learner.`,
  },
  'lunch-not-arranged': {
    sentence: (f) => `${f.resource}: no lunch is arranged for ${who(f)}, ${f.days} (R44).`,
    remedy: () => 'Arrange lunch at the nearest school or an allowance, and note it on the slot.',
  },
  'money-or-age-restricted-goods': {
    sentence: (f) =>
      `${f.resource}: ${who(f)} is a minor and is not to handle money alone or sell age-restricted goods, ${f.days} (R17).`,
    remedy: (f) => `Agree on other tasks with ${f.workplace ?? f.resource}, or move the learner.`,
  },
  'notice-too-short': {
    sentence: (f) =>
      `${f.resource}: the message comes too close to the first day, the placement may begin on ${needed(f)} at the earliest (R12).`,
    remedy: () => 'Move the release date earlier, or begin later.',
  },
  'outside-municipality': {
    sentence: (f) =>
      `${f.resource} is placed in another municipality, ${f.days}, and it is not approved (R45).`,
    remedy: () => "Approve the place on the learner's participation, or move the learner.",
  },
  'own-place-in-bank': {
    sentence: (f) =>
      `${f.resource} is in the slot bank already, yet ${who(f)} has an own-arranged place there, ${f.days} (R52).`,
    remedy: () => 'Make the own-arranged place a slot of the bank, or give the learner another.',
  },
  'prao-days-too-few': {
    sentence: (f) =>
      `${f.resource} gets ${found(f)} days of prao in all, at least ${needed(f)} are needed (R1).`,
    remedy: (f) => `Add days for ${f.resource}, or note days elsewhere.`,
  },
  'prao-hours-exceeded': {
    sentence: (f) => `${hours(f)} (R13). This concerns ${who(f)}, ${f.days}.`,
    remedy: (f) => `Agree on other hours with ${f.workplace ?? f.resource}, or move the learner.`,
  },
  'quality-assurance-lapsed': {
    sentence: (f) =>
      `${f.resource}: the quality assurance ended on ${found(f)}, ${who(f)} there, ${f.days}.`,
    remedy: (f) => `Renew the quality assurance of ${f.resource}, or move the learner.`,
  },
  'register-extract-not-seen': {
    sentence: (f) =>
      `${f.resource}: the register extract is missing for ${who(f)}, ${f.days} (R27).`,
    remedy: () =>
      'Ask the learner to show the extract and note the day. The police need about two weeks.',
  },
  'register-extract-too-old': {
    sentence: (f) =>
      `${f.resource}: the register extract of ${found(f)} is older than a year, ${f.days} (R28).`,
    remedy: (f) => `Ask ${f.resource} for a new extract. The police need about two weeks.`,
  },
  'relative-at-workplace': {
    sentence: (f) =>
      `${f.resource} has been declared an own or a relative's workplace by ${who(f)} (R51).`,
    remedy: () => 'Move the learner to another workplace.',
  },
  'quota-exceeded': {
    sentence: (f) =>
      `The quota ${f.resource}: ${who(f)} at the same time, ${f.days}, the quota is ${f.limit ?? 0}.`,
    remedy: () => 'Move to a slot outside the quota, or agree on a larger quota.',
  },
  'release-date-not-common': {
    sentence: (f) =>
      `${f.resource} tells its learners on ${found(f)}, another period of the same form on ${needed(f)} (R55).`,
    remedy: () => 'Agree on one release date, or waive it with a reason before publishing.',
  },
  'risk-not-assessed': {
    sentence: (f) =>
      `${f.resource}: the risk assessment by ${party(f)} is missing before ${first(f)} (R18).`,
    remedy: (f) => `Ask ${party(f)} for the risk assessment and note the day on the workplace.`,
  },
  'risky-task-for-minor': {
    sentence: (f) =>
      `${f.resource} has risky tasks that are forbidden to minors: ${who(f)}, ${f.days} (R21).`,
    remedy: (f) => `Move the learner, or agree on other tasks with ${f.workplace ?? f.resource}.`,
  },
  'supervisor-extract-not-seen': {
    sentence: (f) =>
      `The supervisor ${f.resource}: the register extract is missing, ${f.days} (R30).`,
    remedy: (f) => `Ask ${f.resource} to show the extract and note the day, or change supervisor.`,
  },
  'supervisor-is-learner': {
    sentence: (f) => `The supervisor ${f.resource} has the same e-mail address as ${who(f)} (R54).`,
    remedy: () => 'Correct the address, or change supervisor.',
  },
  'supervisor-not-suitable': {
    sentence: (f) => `The supervisor ${f.resource} ${suit(f)} (R20).`,
    remedy: () => 'Change supervisor, or correct what is noted.',
  },
  'supervisor-not-trained': {
    sentence: (f) =>
      `The supervisor ${f.resource} lacks the supervisor training that the slot asks for, ${f.days}.`,
    remedy: (f) => `Enrol ${f.resource} in supervisor training, or change supervisor.`,
  },
  'travel-too-long': {
    sentence: (f) => `${f.resource} travels ${found(f)} minutes, the limit is ${needed(f)} (R46).`,
    remedy: (f) => `Move ${f.resource} nearer, or approve the journey.`,
  },
  'ward-takes-no-prao': {
    sentence: (f) => `${f.resource} takes no prao pupils: ${who(f)}, ${f.days} (R26).`,
    remedy: () => 'Move the learner to another ward.',
  },
  'work-practice-too-long': {
    sentence: (f) =>
      `${f.resource} is in practice for more than ${needed(f)} months, until ${found(f)} (R10).`,
    remedy: (f) => `Shorten the practice to at most ${needed(f)} months.`,
  },
  'workplace-not-first': {
    sentence: (f) =>
      `${f.resource} is neither a workplace nor a vocational programme, and no exceptional reasons are noted for ${who(f)} (R3).`,
    remedy: () =>
      "Note exceptional reasons on the learner's participation, or give the learner a workplace.",
  },
  'young-hours-exceeded': {
    sentence: (f) => `${hours(f)} (R15). This concerns ${who(f)}, ${f.days}.`,
    remedy: (f) => `Agree on other hours with ${f.workplace ?? f.resource}, or move the learner.`,
  },
};

const who = ({ count }: ConflictFacts): string => (count === 1 ? '1 learner' : `${count} learners`);
const placements = ({ count }: ConflictFacts): string =>
  count === 1 ? '1 placement is' : `${count} placements are`;
const needed = ({ justification }: ConflictFacts): string => valueText(justification?.needed, 'en');
const found = ({ justification }: ConflictFacts): string => valueText(justification?.found, 'en');
const first = needed;

function hours(f: ConflictFacts): string {
  switch (f.justification?.what) {
    case 'starts-early':
      return `${f.resource}: the shift at ${found(f)} begins before ${needed(f)}`;
    case 'ends-late':
      return `${f.resource}: the shift ends at ${found(f)}, after ${needed(f)}`;
    case 'day-too-short':
      return `${f.resource}: the day is ${found(f)} hours, at least ${needed(f)} are needed`;
    case 'week-too-long':
      return `${f.resource}: the week is ${found(f)} hours, the limit is ${needed(f)}`;
    case 'break-too-short':
      return `${f.resource}: the break is ${found(f)} minutes, at least ${needed(f)} are needed`;
    case 'rest-too-short':
      return `${f.resource}: the rest at night is ${found(f)} hours, at least ${needed(f)} are needed`;
    case 'weekend':
      return `${f.resource}: ${found(f)} is no weekday`;
    default:
      return `${f.resource}: the day is ${found(f)} hours, the limit is ${needed(f)}`;
  }
}

const consent = ({ justification }: ConflictFacts): string =>
  justification?.what === 'consent' ? 'has not consented' : 'has not been told of the risks';

const suit = ({ justification }: ConflictFacts): string =>
  justification?.what === 'age'
    ? 'is younger than 18'
    : 'has less than a year of experience of the tasks';

function party({ justification }: ConflictFacts): string {
  if (justification?.what === 'employer') return 'the employer';
  return justification?.what === 'provider' ? 'the provider' : 'the employer and the provider';
}
