import { newName } from '../names/stems';
import { organisationNumberOf, unitCodeOf } from '../organisation-numbers';
import { randomOf, type Random } from '../random';
import type { Tier } from '../tiers';
import { shareOut } from './draw-weighted';
import type { Town } from './municipalities';
import { positionNear, type Position } from './position';

export type Provider = {
  readonly externalId: string;
  readonly name: string;
  readonly kind: 'municipality' | 'independent' | 'university' | 'vocational-college';
  readonly organisationNumber: string;
  readonly municipality: string;
};

export type School = {
  readonly externalId: string;
  readonly name: string;
  readonly provider: string;
  readonly unitCode: string;
  readonly schoolForm: 'compulsory' | 'upper-secondary' | 'vocational-college';
  readonly municipality: string;
  readonly position: Position;
};

export type Education = {
  readonly providers: readonly Provider[];
  readonly schools: readonly School[];
  /** The municipality that owns the school periods, and the university: both without a school of their own. */
  readonly owner: Provider;
  readonly university: Provider;
  /** Another municipality of the region, with or without schools of its own. */
  readonly neighbour: Provider;
};

/** One compulsory school in six has a board of its own. */
const INDEPENDENT_EVERY = 6;
const NAMED_SCHOOLS = ['Åsaviksskolan', 'Lindängsskolan'];

export function educationOf(tier: Tier, towns: readonly Town[], seed: string): Education {
  const random = randomOf(seed, 'schools');
  const schoolTowns = towns.slice(0, tier.schoolMunicipalities);
  const municipal = schoolTowns.map(municipalProvider);
  const neighbour = municipal[1] ?? municipalProvider(towns[1] as Town);
  const university = providerOf('vasthavets-hogskola', 'Västhavets högskola', 'university', 1);
  const others: Provider[] = [university];
  const taken = new Set(NAMED_SCHOOLS);
  const schools: School[] = [];
  const nextTown = townsInTurn(tier, schoolTowns, random);

  const add = (
    schoolForm: School['schoolForm'],
    name: string,
    town: Town,
    provider: Provider,
  ): void => {
    schools.push({
      externalId: `sk-${String(schools.length + 1).padStart(4, '0')}`,
      name,
      provider: provider.externalId,
      // Higher vocational education and universities have no unit code.
      unitCode: schoolForm === 'vocational-college' ? '' : unitCodeOf(schools.length + 1),
      schoolForm,
      municipality: town.code,
      position: positionNear(town, 5_000, random),
    });
  };
  const newProvider = (kind: Provider['kind'], patterns: readonly string[]): Provider => {
    const provider = providerOf(
      `hm-${String(others.length).padStart(3, '0')}`,
      newName({ patterns, taken, random }),
      kind,
      others.length + 1,
    );
    others.push(provider);
    return provider;
  };
  const ofTown = (town: Town): Provider =>
    municipal.find((provider) => provider.externalId === town.key) ?? university;

  for (let index = 0; index < tier.schools.compulsory; index += 1) {
    const town = index < NAMED_SCHOOLS.length ? (towns[0] as Town) : nextTown();
    const isIndependent = index % INDEPENDENT_EVERY === INDEPENDENT_EVERY - 1;
    const name =
      NAMED_SCHOOLS[index] ?? newName({ patterns: ['{S}skolan', '{S}sskolan'], taken, random });
    const provider = isIndependent
      ? newProvider('independent', ['{S}s friskolor ekonomisk förening', 'Stiftelsen {S}s skolor'])
      : ofTown(town);
    add('compulsory', name, town, provider);
  }
  for (let index = 0; index < tier.schools.upperSecondary; index += 1) {
    const town = index === 0 ? (towns[0] as Town) : nextTown();
    add(
      'upper-secondary',
      newName({ patterns: ['{S}s gymnasium', '{S}gymnasiet'], taken, random }),
      town,
      ofTown(town),
    );
  }
  for (let index = 0; index < tier.schools.vocational; index += 1) {
    const provider = newProvider('vocational-college', ['Yrkeshögskolan {S}']);
    add('vocational-college', `${provider.name}, campus`, nextTown(), provider);
  }
  return {
    providers: [...new Set([...municipal, neighbour, ...others])],
    schools,
    neighbour,
    owner: municipal[0] as Provider,
    university,
  };
}

function municipalProvider(town: Town): Provider {
  // Its real number is nobody's to invent: left empty.
  return {
    externalId: town.key,
    name: town.organisation,
    kind: 'municipality',
    organisationNumber: '',
    municipality: town.code,
  };
}

function providerOf(
  externalId: string,
  name: string,
  kind: Provider['kind'],
  number: number,
): Provider {
  return {
    externalId,
    name,
    kind,
    organisationNumber: organisationNumberOf(900_000 + number),
    municipality: '',
  };
}

/** Every town gets its share of the schools; the order is drawn. */
function townsInTurn(tier: Tier, towns: readonly Town[], random: Random): () => Town {
  const isLarge = tier.schoolMunicipalities > 4;
  const total = tier.schools.compulsory + tier.schools.upperSecondary + tier.schools.vocational;
  const shares = shareOut(
    total,
    towns.map((town) => (isLarge ? town.size : town.near)),
  );
  const order = random.shuffled(
    towns.flatMap((town, index) => Array<Town>(shares[index] ?? 0).fill(town)),
  );
  let next = 0;
  return () => {
    const town = order[next % order.length] as Town;
    next += 1;
    return town;
  };
}
