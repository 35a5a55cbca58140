/**
 * The national rule set. `rule` is the number in the list of rules; a source that begins with
 * «Praxis» says that the limit is what authorities print and that the law behind it has not been
 * read by us. Limits that concern one age class only say so in `ageFrom` and `ageTo`.
 */
export type RuleSetRow = {
  readonly form: string;
  readonly name: string;
  readonly rule: string;
  readonly source: string;
  readonly validFrom: string;
  readonly minGrade?: number;
  readonly minDays?: number;
  readonly maxMonths?: number;
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly maxHoursPerDay?: number;
  readonly maxHoursPerWeek?: number;
  readonly earliestStart?: string;
  readonly latestEnd?: string;
};

export const RULE_SETS_DATE = '2026-11-22';

/** When prao became compulsory; older practice is of no use to the calendar. */
const PRAO_START = '2018-07-01';
/** When the provisions on minors got their present numbers. */
const WORK_ENVIRONMENT_START = '2025-01-01';

const CHILDREN = { ageFrom: 13, ageTo: 15, maxHoursPerDay: 7, maxHoursPerWeek: 35 } as const;
const YOUNG = { ageFrom: 16, ageTo: 17, maxHoursPerDay: 8, maxHoursPerWeek: 40 } as const;
const CHILDREN_DAY = { earliestStart: '06:00', latestEnd: '20:00' } as const;
const YOUNG_DAY = { earliestStart: '06:00', latestEnd: '22:00' } as const;
const YOUNG_SOURCE = 'Arbetsmiljöverket, arbetstider för minderåriga (06–22 eller 07–23)';

export const RULE_SETS: readonly RuleSetRow[] = [
  {
    form: 'prao',
    name: 'Prao: minst tio dagar från årskurs 8',
    rule: 'R1',
    source: 'Skollagen (2010:800) 10 kap. 8 a §, SFS 2018:105',
    validFrom: PRAO_START,
    minGrade: 8,
    minDays: 10,
  },
  {
    form: 'prao',
    name: 'Prao: arbetsplats i första hand, yrkesprogram i andra',
    rule: 'R3',
    source: 'Skollagen (2010:800) 10 kap. 8 a §; Skolverket',
    validFrom: PRAO_START,
  },
  {
    form: 'prao',
    name: 'Prao: högst 7 timmar om dagen och 35 i veckan, kl. 06–20',
    rule: 'R13',
    source: 'Praxis: kommuner, GR och PRIS anger samma gränser; lagrummet är inte kontrollerat',
    validFrom: PRAO_START,
    maxHoursPerDay: 7,
    maxHoursPerWeek: 35,
    ...CHILDREN_DAY,
  },
  {
    form: 'apl',
    name: 'APL: minst 15 veckor under utbildningen',
    rule: 'R6',
    source: 'Praxis: skolor och branscher anger 15 veckor; lagrummet är inte kontrollerat',
    validFrom: PRAO_START,
    minDays: 75,
  },
  {
    form: 'apl',
    name: 'APL: 16–17 år, högst 8 timmar om dagen och 40 i veckan',
    rule: 'R15',
    source: YOUNG_SOURCE,
    validFrom: WORK_ENVIRONMENT_START,
    ...YOUNG,
    ...YOUNG_DAY,
  },
  {
    form: 'lia',
    name: 'LIA: minst 25 procent av poängen i en kvalificerad yrkeshögskoleexamen',
    rule: 'R8',
    source: 'Myndigheten för yrkeshögskolan',
    validFrom: PRAO_START,
  },
  {
    form: 'vfu',
    name: 'VFU: minst halva sjuksköterskeutbildningen kliniskt',
    rule: 'R9',
    source: 'Praxis: Region Halland om 4 600 timmar; lagrummet är inte kontrollerat',
    validFrom: PRAO_START,
  },
  {
    form: 'arbetspraktik',
    name: 'Arbetspraktik: högst sex månader, beslut av Arbetsförmedlingen',
    rule: 'R10',
    source: 'Arbetsförmedlingen',
    validFrom: PRAO_START,
    maxMonths: 6,
  },
  {
    form: 'nyanlanda-akademiker',
    name: 'Nyanlända akademiker: högst sex månader när Arbetsförmedlingen beslutar',
    rule: 'R10',
    source: 'Arbetsförmedlingen',
    validFrom: PRAO_START,
    maxMonths: 6,
  },
  {
    form: 'feriepraktik',
    name: 'Feriepraktik: 13–15 år, högst 7 timmar om dagen och 35 i veckan',
    rule: 'R14',
    source: 'Arbetsmiljöverket, arbetstider för minderåriga',
    validFrom: WORK_ENVIRONMENT_START,
    ...CHILDREN,
    ...CHILDREN_DAY,
  },
  {
    form: 'feriepraktik',
    name: 'Feriepraktik: 16–17 år, högst 8 timmar om dagen och 40 i veckan',
    rule: 'R15',
    source: YOUNG_SOURCE,
    validFrom: WORK_ENVIRONMENT_START,
    ...YOUNG,
    ...YOUNG_DAY,
  },
];
