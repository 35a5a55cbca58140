import { nameOf, newName, STEMS } from '../names/stems';
import { randomOf, type Random } from '../random';
import type { Tier } from '../tiers';
import { DEPARTMENTS, type SiteType, type Trade } from '../trades/trade';
import { drawWeighted, shareOut, sumsOf } from './draw-weighted';
import type { Employer } from './employers';
import type { Town } from './municipalities';
import { positionNear, type Position } from './position';

export type Workplace = {
  readonly externalId: string;
  readonly name: string;
  readonly employer: Employer;
  readonly trade: Trade;
  readonly department: string;
  readonly town: Town;
  readonly address: string;
  readonly position: Position;
  readonly siteType: SiteType;
};

/** Workplaces for each hundred slots. */
const PER_HUNDRED_SLOTS = 55;
/** One company in ten has a second workplace. */
const SECOND_EVERY = 10;
/** How the departments' workplaces are shared, in the order of `DEPARTMENTS`. */
const DEPARTMENT_WEIGHTS = [8, 2, 5, 1, 3, 2, 2, 2, 1, 1];

type Site = {
  readonly employer: Employer;
  readonly trade: Trade;
  readonly town: Town;
  readonly department: string;
};

export function workplacesOf(
  tier: Tier,
  employers: readonly Employer[],
  seed: string,
): Workplace[] {
  const random = randomOf(seed, 'workplaces');
  const companies = employers.filter(
    (employer) => employer.trades.length === 1 && employer.sector !== 'regional',
  );
  const companySites = companies.flatMap((employer, index): Site[] => {
    const site: Site = {
      employer,
      trade: employer.trades[0] as Trade,
      town: employer.town,
      department: '',
    };
    return index % SECOND_EVERY === 0 ? [site, site] : [site];
  });
  const wanted = Math.max(
    Math.round((tier.slots * PER_HUNDRED_SLOTS) / 100),
    companySites.length + employers.length - companies.length + DEPARTMENTS.length,
  );
  const sites = [
    ...publicSites(tier, employers, wanted - companySites.length, random),
    ...companySites,
  ];
  const taken = new Set<string>();
  return sites.map((site, index) => ({
    ...site,
    externalId: `ap-${String(index + 1).padStart(5, '0')}`,
    name: newName({ patterns: site.trade.workplaces, taken, random }),
    address: `${nameOf('{S}s', random.pick(STEMS))}${random.pick(['vägen', 'gatan', 'gränd', 'stigen'])} ${random.between(1, 60)}`,
    position: positionNear(site.town, 7_000, random),
    siteType: site.trade.site,
  }));
}

function publicSites(
  tier: Tier,
  employers: readonly Employer[],
  count: number,
  random: Random,
): Site[] {
  const isLarge = tier.schoolMunicipalities > 4;
  const region = employers.filter((employer) => employer.sector === 'regional');
  const municipal = employers.filter((employer) => employer.sector === 'municipal');
  const weights = municipal.map(({ hasDepartments, town }) =>
    hasDepartments ? (isLarge ? 30 : 120) : isLarge ? town.size : town.near,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const [regional = 0, ...shares] = shareOut(count, [total / 10, ...weights]);
  const towns = municipal.map((employer) => employer.town);
  const townSums = sumsOf(
    towns.map((town) => (isLarge ? town.size : town.near)),
    towns.length,
  );
  return [
    ...region.flatMap((employer) =>
      Array.from({ length: regional }, (): Site => ({
        employer,
        trade: random.pick(employer.trades),
        town: towns[drawWeighted(townSums, random)] as Town,
        department: '',
      })),
    ),
    ...municipal.flatMap((employer, index) => municipalSites(employer, shares[index] ?? 0, random)),
  ];
}

/** Every department has at least one workplace of a trade of its own; other municipalities name no department. */
function municipalSites(employer: Employer, count: number, random: Random): Site[] {
  const each = DEPARTMENTS.map(() => 1);
  const more = shareOut(Math.max(0, count - DEPARTMENTS.length), DEPARTMENT_WEIGHTS);
  const perDepartment = employer.hasDepartments
    ? each.map((one, index) => one + (more[index] ?? 0))
    : shareOut(count, DEPARTMENT_WEIGHTS);
  return DEPARTMENTS.flatMap((name, department) => {
    const trades = employer.trades.filter((trade) => trade.departments.includes(department));
    return Array.from({ length: perDepartment[department] ?? 0 }, (_, index): Site => ({
      employer,
      // The first ones in turn, so that a small department has each of its trades.
      trade: trades[index] ?? random.pick(trades),
      town: employer.town,
      department: employer.hasDepartments ? name : '',
    }));
  });
}
