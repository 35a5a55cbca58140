import type { Day } from '../../../domain/days';
import type { WeekNumber } from './weeks';

export type OpenSpan = {
  readonly from: Day;
  readonly to: Day;
  readonly fromWeek: WeekNumber;
  readonly toWeek: WeekNumber;
  readonly seats: number;
};

/** A slot as the index keeps it: texts, places and fields by number, shared between slots. */
export type IndexedSlot = {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string;
  readonly title: number;
  readonly workplace: number;
  /** Every text of the slot that a search reads. */
  readonly texts: readonly number[];
  /** Municipality and field by row id, or 0. */
  readonly municipality: number;
  readonly field: number;
  /** Of the workplace, by row id, or 0. */
  readonly department: number;
  readonly forms: readonly number[];
  readonly languages: string | null;
  readonly languageCodes: readonly string[];
  readonly seats: number;
  readonly minAge: number | null;
  readonly minGrade: number | null;
  /** Ascending, none of them over; empty when the slot is open all weeks. */
  readonly spans: readonly OpenSpan[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The most units claimed on any day of a week. */
  readonly claimed: ReadonlyMap<WeekNumber, number> | undefined;
};
