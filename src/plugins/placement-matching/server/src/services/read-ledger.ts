import type { Core } from '@strapi/strapi';
import type { LedgerView } from '../../../contracts/ledger';
import { LEAST_DAYS, ledgerOf } from '../../../domain/ledger/ledger';
import { systemClock, type Clock } from '../adapters/clock';
import {
  readLearnersOfCohort,
  readLedgerCohorts,
  readLedgerEntries,
  readLedgerPlacements,
} from '../adapters/ledger-reader';

type Input = { readonly cohort?: string | undefined; readonly clock?: Clock };

/** The days of prao of a class, learner by learner; whoever lacks most stands first. */
export async function readLedger(
  strapi: Core.Strapi,
  { cohort, clock = systemClock }: Input,
): Promise<LedgerView> {
  const reading = { strapi, db: strapi.db.connection };
  const cohorts = await readLedgerCohorts(reading);
  if (!cohort) return { least: LEAST_DAYS, cohorts, learners: [] };
  const today = clock.today();
  const persons = await readLearnersOfCohort(reading, cohort);
  const ids = persons.map(({ id }) => id);
  const placements = await readLedgerPlacements(reading, ids);
  const entries = await readLedgerEntries(reading, ids);
  const learners = persons.map((person) => {
    const { id, givenName, familyName } = person;
    const of = ledgerOf({
      ...{ placements: placements.get(id) ?? [], entries: entries.get(id) ?? [], today },
    });
    return {
      ...{ id, name: `${givenName} ${familyName}` },
      workplace: of['workplace-days'],
      vocational: of['vocational-days'],
      alternative: of['alternative-prao'],
      ...{ sum: of.sum, toCome: of.toCome, missing: of.missing },
    };
  });
  learners.sort((a, b) => b.missing - a.missing || a.name.localeCompare(b.name, 'sv'));
  return { least: LEAST_DAYS, cohorts, learners };
}
