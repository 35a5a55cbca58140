import type { Language } from './errors';

export type NamedType =
  | 'region'
  | 'municipality'
  | 'department'
  | 'provider'
  | 'school'
  | 'cohort'
  | 'employer'
  | 'workplace'
  | 'supervisor'
  | 'occupationField'
  | 'placementForm'
  | 'ruleSet'
  | 'period'
  | 'periodGroup'
  | 'quota'
  | 'schoolCalendar'
  | 'slot'
  | 'learner'
  | 'participation'
  | 'wish';

/** The thing that is to go, and many that name one. */
const WORDS: Readonly<
  Record<Language, Readonly<Record<NamedType, readonly [the: string, many: string]>>>
> = {
  sv: {
    region: ['Regionen', 'regioner'],
    municipality: ['Kommunen', 'kommuner'],
    department: ['Förvaltningen', 'förvaltningar'],
    provider: ['Huvudmannen', 'huvudmän'],
    school: ['Skolan', 'skolor'],
    cohort: ['Klassen', 'klasser'],
    employer: ['Arbetsgivaren', 'arbetsgivare'],
    workplace: ['Arbetsplatsen', 'arbetsplatser'],
    supervisor: ['Handledaren', 'handledare'],
    occupationField: ['Yrkesområdet', 'yrkesområden'],
    placementForm: ['Praktikformen', 'praktikformer'],
    ruleSet: ['Regeluppsättningen', 'regeluppsättningar'],
    period: ['Perioden', 'perioder'],
    periodGroup: ['Gruppen i perioden', 'grupper i perioder'],
    quota: ['Kvoten', 'kvoter'],
    schoolCalendar: ['Kalenderraden', 'kalenderrader'],
    slot: ['Platsen', 'platser'],
    learner: ['Eleven', 'elever'],
    participation: ['Deltagandet', 'deltaganden'],
    wish: ['Önskemålet', 'önskemål'],
  },
  en: {
    region: ['The region', 'regions'],
    municipality: ['The municipality', 'municipalities'],
    department: ['The department', 'departments'],
    provider: ['The provider', 'providers'],
    school: ['The school', 'schools'],
    cohort: ['The cohort', 'cohorts'],
    employer: ['The employer', 'employers'],
    workplace: ['The workplace', 'workplaces'],
    supervisor: ['The supervisor', 'supervisors'],
    occupationField: ['The occupation field', 'occupation fields'],
    placementForm: ['The placement form', 'placement forms'],
    ruleSet: ['The rule set', 'rule sets'],
    period: ['The period', 'periods'],
    periodGroup: ['The group of the period', 'groups of periods'],
    quota: ['The quota', 'quotas'],
    schoolCalendar: ['The calendar row', 'calendar rows'],
    slot: ['The slot', 'slots'],
    learner: ['The learner', 'learners'],
    participation: ['The participation', 'participations'],
    wish: ['The wish', 'wishes'],
  },
};

/** Rows of one type that name a thing: how many, and the first of them by name. */
export type Naming = {
  readonly type: NamedType;
  readonly count: number;
  readonly names: readonly string[];
};

export function namedSentence(
  {
    type,
    name,
    by,
  }: { readonly type: NamedType; readonly name: string } & {
    readonly by: readonly Naming[];
  },
  language: Language,
): string {
  const [the] = WORDS[language][type];
  const those = by.map((one) => namingText(one, language)).join(', ');
  return language === 'sv'
    ? `${the} ${name} kan inte tas bort: ${those} hör dit. Låt dem höra till något annat, eller ta bort dem, först.`
    : `${the} ${name} cannot be deleted: ${those} belong to it. Let them belong to something else, or delete them, first.`;
}

/** «elever (Amina Elev1, Amina Elev2 och 26 till)»; those that have no name are counted. */
function namingText({ type, count, names }: Naming, language: Language): string {
  const [, many] = WORDS[language][type];
  if (names.length === 0) return `${count} ${many}`;
  const rest = count - names.length;
  const more = rest <= 0 ? '' : language === 'sv' ? ` och ${rest} till` : ` and ${rest} more`;
  return `${many} (${names.join(', ')}${more})`;
}
