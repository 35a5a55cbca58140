import { newName } from '../names/stems';
import { organisationNumberOf } from '../organisation-numbers';
import { randomOf, type Random } from '../random';
import type { Tier } from '../tiers';
import { TRADES } from '../trades/all-trades';
import type { Trade } from '../trades/trade';
import { drawWeighted, sumsOf } from './draw-weighted';
import type { Town } from './municipalities';

export type Employer = {
  readonly externalId: string;
  readonly name: string;
  readonly organisationNumber: string;
  readonly sector: 'municipal' | 'regional' | 'state' | 'private' | 'non-profit';
  readonly town: Town;
  /** What its workplaces do; a public employer has many trades. */
  readonly trades: readonly Trade[];
  /** The municipality whose ten departments run the workplaces. */
  readonly hasDepartments: boolean;
};

const REGION_NAME = 'Region Västhavet';
const COMPANY_TRADES = TRADES.filter((trade) => trade.weight > 0);

/** The municipalities themselves, one invented region, and companies and associations for the rest. */
export function employersOf(tier: Tier, towns: readonly Town[], seed: string): Employer[] {
  const random = randomOf(seed, 'employers');
  const workTowns = towns.slice(0, tier.workMunicipalities);
  const isLarge = tier.schoolMunicipalities > 4;
  const townSums = sumsOf(
    workTowns.map((town) => (isLarge ? town.size : town.near)),
    workTowns.length,
  );
  const tradeSums = sumsOf(
    COMPANY_TRADES.map((trade) => trade.weight),
    COMPANY_TRADES.length,
  );
  const employers = publicEmployers(workTowns);
  const taken = new Set(employers.map((employer) => employer.name));
  while (employers.length < tier.employers) {
    const number = employers.length + 1;
    const trade = COMPANY_TRADES[drawWeighted(tradeSums, random)] as Trade;
    employers.push(
      company(number, trade, workTowns[drawWeighted(townSums, random)] as Town, taken, random),
    );
  }
  return employers;
}

function publicEmployers(towns: readonly Town[]): Employer[] {
  const municipal = towns.map((town, index): Employer => ({
    externalId: keyOf(index + 1),
    name: town.organisation,
    // The real number of a real municipality is nobody's to invent: left empty.
    organisationNumber: '',
    sector: 'municipal',
    town,
    trades: TRADES.filter((trade) => trade.departments.length > 0),
    hasDepartments: index === 0,
  }));
  const number = municipal.length + 1;
  const region: Employer = {
    externalId: keyOf(number),
    name: REGION_NAME,
    organisationNumber: organisationNumberOf(number),
    sector: 'regional',
    town: towns[0] as Town,
    trades: TRADES.filter((trade) => trade.isRegional),
    hasDepartments: false,
  };
  return [...municipal, region];
}

function company(
  number: number,
  trade: Trade,
  town: Town,
  taken: Set<string>,
  random: Random,
): Employer {
  return {
    externalId: keyOf(number),
    name: newName({ patterns: trade.companies, taken, random }),
    organisationNumber: organisationNumberOf(number),
    sector: trade.sector,
    town,
    trades: [trade],
    hasDepartments: false,
  };
}

const keyOf = (number: number): string => `ag-${String(number).padStart(5, '0')}`;
