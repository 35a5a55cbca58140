import { slugOf } from '../../src/model/slug';
import { randomOf, type Random } from '../random';
import type { Tier } from '../tiers';
import type { Advert, Job } from '../trades/trade';
import type { Education, School } from './schools';
import { drawOpenWeeks, type OpenWeeks } from './open-weeks';
import type { Supervisor } from './supervisors';
import type { Workplace } from './workplaces';

export type Slot = {
  readonly externalId: string;
  readonly title: string;
  readonly tasks: string;
  readonly workplace: Workplace;
  readonly field: string;
  readonly forms: readonly string[];
  readonly seats: number;
  readonly open: OpenWeeks;
  readonly supervisor: string;
  readonly minAge: number | undefined;
  readonly minGrade: number | undefined;
  readonly programme: string;
  readonly needsRegisterExtract: boolean;
  readonly languages: string;
  readonly dailyHours: string;
  readonly reservedForSchool: string;
  readonly reservedForProvider: string;
  readonly reservedUntil: string;
  readonly state: 'open' | 'draft' | 'closed';
};

/** Of a workplace's offers, the share that is for pupils of compulsory school. */
const PUPILS = 0.7;
const SEATS = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4];
const FEW_SEATS = [1, 1, 1, 2, 2, 3];

export function slotsOf({
  tier,
  workplaces,
  supervisors,
  education,
  seed,
}: {
  readonly tier: Tier;
  readonly workplaces: readonly Workplace[];
  readonly supervisors: ReadonlyMap<string, readonly Supervisor[]>;
  readonly education: Education;
  readonly seed: string;
}): Slot[] {
  const random = randomOf(seed, 'slots');
  const sites = [
    ...workplaces,
    ...Array.from({ length: Math.max(0, tier.slots - workplaces.length) }, () =>
      random.pick(workplaces),
    ),
  ].slice(0, tier.slots);
  const schools = education.schools.filter((school) => school.schoolForm === 'compulsory');
  return sites.map((workplace, index) => {
    const { job, advert, isForPupils } = drawJob(workplace, random);
    return {
      externalId: `pl-${String(index + 1).padStart(5, '0')}`,
      title: advert.title,
      tasks: advert.tasks,
      workplace,
      field: slugOf(job.field),
      needsRegisterExtract: job.needsRegisterExtract ?? false,
      dailyHours: job.hours ?? '',
      seats: random.pick(isForPupils ? SEATS : FEW_SEATS),
      open: drawOpenWeeks(isForPupils, random),
      supervisor: supervisorOf(supervisors.get(workplace.externalId) ?? [], random),
      ...(isForPupils ? pupilDemands(job, random) : grownDemands(job, random)),
      ...reservation(isForPupils, schools, random),
      state: random.chance(0.93) ? 'open' : random.pick(['draft', 'closed'] as const),
    };
  });
}

function drawJob(
  workplace: Workplace,
  random: Random,
): { readonly job: Job; readonly advert: Advert; readonly isForPupils: boolean } {
  // The first job of a trade is its main one.
  const { jobs } = workplace.trade;
  const job = random.chance(0.6) ? (jobs[0] as Job) : random.pick(jobs);
  const isForPupils = job.pupil.length > 0 && random.chance(PUPILS);
  return { job, advert: random.pick(isForPupils ? job.pupil : job.grown), isForPupils };
}

type Demands = Pick<Slot, 'forms' | 'minAge' | 'minGrade' | 'programme' | 'languages'>;

function pupilDemands(job: Job, random: Random): Demands {
  return {
    forms: ['prao'],
    minAge: job.minAge,
    minGrade: random.chance(0.12) ? 9 : 8,
    programme: '',
    languages: '',
  };
}

function grownDemands(job: Job, random: Random): Demands {
  const forms = [
    'apl',
    'lia',
    ...(job.isForUniversity ? ['vfu'] : []),
    'sprakpraktik',
    'arbetspraktik',
  ];
  const chosen = forms.filter(() => random.chance(0.6));
  const kept = chosen.length > 0 ? chosen : ['apl'];
  return {
    forms: kept,
    minAge: random.chance(0.2) ? 18 : undefined,
    minGrade: undefined,
    // A programme only where nobody else is asked for.
    programme: kept.length === 1 && kept[0] === 'apl' ? (job.programme ?? '') : '',
    languages: kept.includes('sprakpraktik') ? 'svenska, nivå A2' : '',
  };
}

function supervisorOf(supervisors: readonly Supervisor[], random: Random): string {
  // Some workplaces name the supervisor later.
  if (supervisors.length === 0 || random.chance(0.1)) return '';
  return random.pick(supervisors).externalId;
}

type Reservation = Pick<Slot, 'reservedForSchool' | 'reservedForProvider' | 'reservedUntil'>;

function reservation(
  isForPupils: boolean,
  schools: readonly School[],
  random: Random,
): Reservation {
  const none = { reservedForSchool: '', reservedForProvider: '', reservedUntil: '' };
  if (!isForPupils || !random.chance(0.06)) return none;
  const school = random.pick(schools);
  const reservedUntil = random.chance(0.5) ? '2027-06-11' : '';
  return random.chance(0.5)
    ? { ...none, reservedForSchool: school.externalId, reservedUntil }
    : { ...none, reservedForProvider: school.provider, reservedUntil };
}
