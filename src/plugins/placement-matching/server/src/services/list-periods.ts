import type { Core } from '@strapi/strapi';
import type { PeriodRow } from '../../../contracts/periods';
import { daysOfDates } from '../../../domain/calendar/group-days';
import { touches } from '../../../domain/model';
import {
  readGroups,
  readOpenSlots,
  readPeriods,
  tallyPeriods,
  type GroupRecord,
  type OpenSlot,
  type PeriodRecord,
  type PeriodTally,
} from '../adapters/period-reader';
import type { Language } from '../messages/errors';

type Input = { readonly strapi: Core.Strapi; readonly language: Language };

export async function listPeriods({ strapi, language }: Input): Promise<PeriodRow[]> {
  const reading = { strapi, db: strapi.db.connection };
  const periods = await readPeriods(reading);
  const groups = await readGroups(reading);
  const tallies = await tallyPeriods(reading);
  const slots = await readOpenSlots(reading);
  return periods.map((period) =>
    viewOfPeriod({
      period,
      groups: groups.filter((group) => group.period === period.id),
      tally: tallies.get(period.id),
      slots,
      language,
    }),
  );
}

type Facts = {
  readonly period: PeriodRecord;
  readonly groups: readonly GroupRecord[];
  readonly tally: PeriodTally | undefined;
  readonly slots: readonly OpenSlot[];
  readonly language: Language;
};

export function viewOfPeriod({ period, groups, tally, slots, language }: Facts): PeriodRow {
  const days = groups.flatMap((group) => daysOfDates(group)).sort();
  const firstDay = days[0] ?? null;
  const lastDay = days.at(-1) ?? null;
  const offered = slots.filter(
    (slot) => slot.form === period.formCode && touches(slot.open, firstDay, lastDay),
  );
  return {
    id: period.documentId,
    name: period.name,
    form: formOf(period, language),
    owner: period.owner,
    schoolYear: period.schoolYear,
    firstDay,
    lastDay,
    wishesOpen: period.wishesOpen,
    wishesClose: period.wishesClose,
    releaseDate: period.releaseDate,
    state: period.state,
    version: period.version,
    counts: {
      groups: groups.length,
      learners: tally?.learners ?? 0,
      wishes: tally?.wishes ?? 0,
      learnersWithWishes: tally?.learnersWithWishes ?? 0,
      slots: offered.length,
      seats: offered.reduce((sum, slot) => sum + slot.seats, 0),
      placements: tally?.placements ?? 0,
    },
  };
}

function formOf({ formCode, formSv, formEn }: PeriodRecord, language: Language): PeriodRow['form'] {
  if (formCode === null) return null;
  return { code: formCode, name: (language === 'sv' ? formSv : formEn) ?? formCode };
}
