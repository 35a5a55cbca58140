import { editorial } from '../../../../../admin/labels/editorial';
import type { Label } from '../../../../../admin/labels/labels';
import { organisation } from '../../../../../admin/labels/organisation';
import { timeAndPeople } from '../../../../../admin/labels/time-and-people';
import { workingLife } from '../../../../../admin/labels/working-life';
import type { AuditAction, AuditFacts } from '../../../domain/audit/audit-entry';
import { daysText } from './days';
import type { Language } from './errors';

const LABELS = { ...organisation, ...workingLife, ...timeAndPeople, ...editorial };

/** Kinds that are no content type of the registers. */
const KINDS: Readonly<Record<string, Label>> = {
  run: ['Förslag', 'Proposals'],
  placement: ['Placeringar', 'Placements'],
  hold: ['Avsatta platser', 'Holds'],
  conflict: ['Konflikter', 'Conflicts'],
  waiver: ['Undantag', 'Waivers'],
  import: ['Importer', 'Imports'],
};

const at = (language: Language): 0 | 1 => (language === 'sv' ? 0 : 1);

export function kindName(kind: string, language: Language): string {
  const label = KINDS[kind] ?? LABELS[`api::${kind}.${kind}`]?.label;
  return label?.[at(language)] ?? kind;
}

/** What a form calls a field. */
export function fieldName(kind: string, field: string, language: Language): string {
  return LABELS[`api::${kind}.${kind}`]?.fields[field]?.[at(language)] ?? field;
}

export type Told = {
  readonly action: string;
  readonly kind: string;
  readonly record: string;
  readonly period: string | null;
  readonly facts: AuditFacts;
};
/** A fact as text: an identifier by its first signs, which are enough to find it again. */
type Say = { readonly id: (name: string) => string; readonly value: (name: string) => string } & {
  readonly days: string;
  readonly record: string;
  readonly period: string;
  readonly kind: string;
  readonly fields: string;
  /** Weeks, or a first and a last day. */
  readonly when: string;
  /** What happened to a placement or an offer, as a verb. */
  readonly event: string;
  /** What was done with a text as a whole, as a verb and where. */
  readonly step: string;
  /** How a proposal was changed by hand. */
  readonly edit: string;
};
type Sentence = (say: Say) => string;

const EVENTS: Readonly<Record<string, Label>> = {
  withdraw: ['drog tillbaka', 'withdrew'],
  decline: ['avböjde', 'declined'],
  'close-workplace': [
    'ställde in, arbetsplatsen stängdes,',
    'cancelled, for its workplace closed,',
  ],
  move: ['flyttade', 'moved'],
  shorten: ['kortade', 'shortened'],
  'mark-absent': ['antecknade frånvaro i', 'noted absence in'],
  restore: ['återställde', 'restored'],
  'take-back': ['tog tillbaka', 'took back'],
  swap: ['bytte platser', 'swapped places'],
  absent: ['antecknade frånvaro', 'noted absence'],
  close: ['stängde en arbetsplats', 'closed a workplace'],
  lengthen: ['förlängde', 'lengthened'],
  reply: ['svarade om', 'answered about'],
  change: ['ändrade', 'changed'],
  approve: ['godkände', 'approved'],
  ask: ['frågade om', 'asked about'],
  refuse: ['tackade nej till', 'refused'],
  return: ['ångrade beslutet om', 'took back the decision on'],
};

const STEPS: Readonly<Record<string, Label>> = {
  publish: ['publicerade en post i', 'published a record in'],
  unpublish: ['avpublicerade en post i', 'unpublished a record in'],
  discardDraft: ['slängde utkastet till en post i', 'discarded the draft of a record in'],
};
const SOME_STEP: Label = ['ändrade en post i', 'changed a record in'];

const EDITS: Readonly<Record<string, Label>> = {
  move: ['flytt', 'move'],
  swap: ['byte', 'swap'],
  withdraw: ['ut ur förslaget', 'out of the proposal'],
  insert: ['in i förslaget', 'into the proposal'],
  lock: ['lås', 'lock'],
  unlock: ['upplåst', 'unlocked'],
  'add-seat': ['en plats till', 'one more seat'],
  'remove-seat': ['en plats mindre', 'one seat less'],
};

const SENTENCES: Readonly<Record<AuditAction, readonly [sv: Sentence, en: Sentence]>> = {
  'period-published': [
    (say) =>
      `publicerade ${say.period}: ${say.value('placements')} placeringar av förslag ${say.id('run')}`,
    (say) =>
      `published ${say.period}: ${say.value('placements')} placements of proposal ${say.id('run')}`,
  ],
  'period-unpublished': [
    (say) =>
      `ångrade publiceringen av ${say.period}: ${say.value('placements')} placeringar släpptes`,
    (say) => `unpublished ${say.period}: ${say.value('placements')} placements were released`,
  ],
  'period-moved': [
    (say) => `flyttade ${say.period} till ${say.when}`,
    (say) => `moved ${say.period} to ${say.when}`,
  ],
  'run-proposed': [
    (say) =>
      `fördelade ${say.period}: ${say.value('placed')} av ${say.value('learners')} fick plats i förslag ${say.record}`,
    (say) =>
      `allocated ${say.period}: ${say.value('placed')} of ${say.value('learners')} got a place in proposal ${say.record}`,
  ],
  'run-taken-into-use': [
    (say) => `tog förslag ${say.record} i bruk för ${say.period}`,
    (say) => `took proposal ${say.record} into use for ${say.period}`,
  ],
  'run-edited': [
    (say) =>
      `ändrade förslag ${say.record} för hand (${say.edit}), elev ${say.id('learner')}, plats ${say.id('slot')}`,
    (say) =>
      `changed proposal ${say.record} by hand (${say.edit}), learner ${say.id('learner')}, slot ${say.id('slot')}`,
  ],
  'run-edit-undone': [
    (say) => `ångrade en ändring i förslag ${say.record}`,
    (say) => `undid a change of proposal ${say.record}`,
  ],
  'run-edit-redone': [
    (say) => `gjorde om en ändring i förslag ${say.record}`,
    (say) => `made a change of proposal ${say.record} again`,
  ],
  'run-exported': [
    (say) => `laddade ned ${say.value('file')}.json av förslag ${say.record}`,
    (say) => `downloaded ${say.value('file')}.json of proposal ${say.record}`,
  ],
  'placement-made': [
    (say) => `placerade elev ${say.id('learner')} på plats ${say.id('slot')} ${say.days}`,
    (say) => `placed learner ${say.id('learner')} at slot ${say.id('slot')} ${say.days}`,
  ],
  'placement-changed': [
    (say) =>
      `${say.event} placering ${say.record}: elev ${say.id('learner')} på plats ${say.id('slot')}`,
    (say) =>
      `${say.event} placement ${say.record}: learner ${say.id('learner')} at slot ${say.id('slot')}`,
  ],
  'hold-made': [
    (say) => `avsatte en plats på ${say.id('slot')} ${say.days}`,
    (say) => `held a seat of ${say.id('slot')} ${say.days}`,
  ],
  'hold-released': [
    (say) => `släppte avsatt plats ${say.record}`,
    (say) => `released hold ${say.record}`,
  ],
  'published-changed': [
    (say) => `${say.event} i ${say.period}: elev ${say.id('learner')}, plats ${say.id('slot')}`,
    (say) => `${say.event} in ${say.period}: learner ${say.id('learner')}, slot ${say.id('slot')}`,
  ],
  'published-change-undone': [
    (say) => `ångrade en ändring av ${say.period}`,
    (say) => `undid a change of ${say.period}`,
  ],
  'offer-changed': [
    (say) => `${say.event} erbjudande ${say.record}`,
    (say) => `${say.event} offer ${say.record}`,
  ],
  'conflict-waived': [
    (say) => `undantog en varning (${say.value('rule')})`,
    (say) => `waived a warning (${say.value('rule')})`,
  ],
  'waiver-withdrawn': [
    (say) => `återtog undantag ${say.record}`,
    (say) => `withdrew waiver ${say.record}`,
  ],
  'import-committed': [
    (say) => `importerade ${say.kind}: ${say.value('rows')} rader`,
    (say) => `imported ${say.kind}: ${say.value('rows')} rows`,
  ],
  'region-set-up': [() => 'satte upp regionen', () => 'set up the region'],
  'record-created': [
    (say) => `skapade en post i ${say.kind} (${say.record})`,
    (say) => `made a record in ${say.kind} (${say.record})`,
  ],
  'record-changed': [
    (say) =>
      say.fields
        ? `ändrade ${say.fields} i ${say.kind} (${say.record})`
        : `${say.step} ${say.kind} (${say.record})`,
    (say) =>
      say.fields
        ? `changed ${say.fields} in ${say.kind} (${say.record})`
        : `${say.step} ${say.kind} (${say.record})`,
  ],
  'record-deleted': [
    (say) => `tog bort en post ur ${say.kind} (${say.record})`,
    (say) => `deleted a record of ${say.kind} (${say.record})`,
  ],
};

/** «placerade elev 8c1xyz på plats 77abcd v. 11»: what was done, with identifiers and no names of persons. */
export function auditSentence(told: Told, periodName: string | null, language: Language): string {
  const { action, kind, record, facts } = told;
  const sentence = SENTENCES[action as AuditAction]?.[at(language)];
  if (!sentence) return `${action} ${shortId(record)}`;
  const value = (name: string): string => String(facts[name] ?? '–');
  const { fields, days } = facts;
  return sentence({
    ...{ id: (name) => shortId(value(name)), value, record: shortId(record) },
    kind: kindName(kind === 'import' ? importedKind(record) : kind, language),
    period: periodName ?? shortId(told.period ?? ''),
    event: EVENTS[value('event')]?.[at(language)] ?? value('event'),
    step: (STEPS[value('step')] ?? SOME_STEP)[at(language)],
    edit: EDITS[value('edit')]?.[at(language)] ?? value('edit'),
    days: Array.isArray(days) ? daysText(days, language) : '',
    when: facts.weeks ? value('weeks') : `${value('firstDay')}–${value('lastDay')}`,
    fields: Array.isArray(fields)
      ? fields.map((field: string) => `«${fieldName(kind, field, language)}»`).join(', ')
      : '',
  });
}

const TYPE_OF_IMPORT: Readonly<Record<string, string>> = {
  calendars: 'school-calendar',
  ledger: 'ledger-entry',
  wishes: 'wish',
};

/** Imports are called by the plural: `slots` are of the type `slot`. */
const importedKind = (record: string): string => {
  const one = TYPE_OF_IMPORT[record] ?? record.replace(/s$/, '');
  return `api::${one}.${one}` in LABELS ? one : 'import';
};
const shortId = (id: string): string => id.slice(0, 6);

/** Whoever has no account with a name. */
export function actorName(actor: string, language: Language): string {
  if (actor === 'system') return language === 'sv' ? 'Systemet' : 'The system';
  if (actor === 'visitor') return language === 'sv' ? 'En besökare' : 'A visitor';
  const number = actor.slice(actor.indexOf(':') + 1);
  return language === 'sv' ? `Borttaget konto ${number}` : `Removed account ${number}`;
}
