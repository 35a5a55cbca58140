import { personOf } from '../names/people';
import { randomOf } from '../random';
import { reachOf, type Reach } from './reach';
import type { Workplace } from './workplaces';

export type Supervisor = Reach & {
  readonly externalId: string;
  readonly name: string;
  readonly workplaces: readonly string[];
  readonly capacity: number;
};

export type ContactPerson = Reach & {
  readonly externalId: string;
  readonly name: string;
  readonly workplace: string;
  readonly role: string;
};

const CAPACITIES = [1, 1, 2, 2, 2, 2, 2, 2, 3, 3];

/** One or two at each workplace; one in eight also serves the employer's next workplace. */
export function supervisorsOf(workplaces: readonly Workplace[], seed: string): Supervisor[] {
  const random = randomOf(seed, 'supervisors');
  const next = nextOfSameEmployer(workplaces);
  const supervisors: Supervisor[] = [];
  for (const workplace of workplaces) {
    const count = random.chance(0.35) ? 2 : 1;
    for (let index = 0; index < count; index += 1) {
      const key = `hl-${String(supervisors.length + 1).padStart(5, '0')}`;
      const person = personOf(random);
      const other = random.chance(0.125) ? next.get(workplace.externalId) : undefined;
      supervisors.push({
        externalId: key,
        name: `${person.givenName} ${person.familyName}`,
        workplaces: other ? [workplace.externalId, other] : [workplace.externalId],
        capacity: random.pick(CAPACITIES),
        ...reachOf(person, key, random),
      });
    }
  }
  return supervisors;
}

export function supervisorsByWorkplace(
  supervisors: readonly Supervisor[],
): ReadonlyMap<string, readonly Supervisor[]> {
  const byWorkplace = new Map<string, Supervisor[]>();
  for (const supervisor of supervisors) {
    for (const workplace of supervisor.workplaces) {
      byWorkplace.set(workplace, [...(byWorkplace.get(workplace) ?? []), supervisor]);
    }
  }
  return byWorkplace;
}

export function contactPersonsOf(workplaces: readonly Workplace[], seed: string): ContactPerson[] {
  const random = randomOf(seed, 'contact-persons');
  return workplaces.map((workplace, index) => {
    const person = personOf(random);
    const key = `kp-${String(index + 1).padStart(5, '0')}`;
    return {
      externalId: key,
      name: `${person.givenName} ${person.familyName}`,
      workplace: workplace.externalId,
      role: random.pick(['Enhetschef', 'Platsansvarig', 'Samordnare', 'Arbetsledare']),
      ...reachOf(person, key, random),
    };
  });
}

function nextOfSameEmployer(workplaces: readonly Workplace[]): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  workplaces.forEach((workplace, index) => {
    const following = workplaces[index + 1];
    if (
      following &&
      following.employer === workplace.employer &&
      following.town === workplace.town
    ) {
      next.set(workplace.externalId, following.externalId);
    }
  });
  return next;
}
