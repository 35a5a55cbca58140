export type SiteType =
  | 'preschool'
  | 'school'
  | 'elder-care'
  | 'health-care'
  | 'disability-care'
  | 'office'
  | 'shop'
  | 'restaurant'
  | 'industry'
  | 'construction'
  | 'transport'
  | 'outdoor'
  | 'culture'
  | 'animals'
  | 'other';

/** What a learner can do at a workplace, in words for the learner. Field is the occupation field's Swedish name. */
export type Job = {
  readonly field: string;
  /** For pupils of compulsory school; empty when the job is not for them. */
  readonly pupil: readonly Advert[];
  /** For students and adults; empty when there is none. */
  readonly grown: readonly Advert[];
  readonly minAge?: number;
  readonly needsRegisterExtract?: boolean;
  /** The upper secondary programme whose APL fits. */
  readonly programme?: string;
  /** Teacher and nursing students practise here. */
  readonly isForUniversity?: boolean;
  readonly hours?: string;
};

export type Advert = { readonly title: string; readonly tasks: string };

/** A kind of workplace. Names are patterns: «{S}» is an invented place word. */
export type Trade = {
  readonly site: SiteType;
  readonly weight: number;
  /** Names of private employers; empty when only the public side has such workplaces. */
  readonly companies: readonly string[];
  readonly sector: 'private' | 'non-profit' | 'state';
  /** The region runs such workplaces too. */
  readonly isRegional?: boolean;
  /** Departments of the municipality that run it, by number; empty when none does. */
  readonly departments: readonly number[];
  readonly workplaces: readonly string[];
  readonly jobs: readonly Job[];
};

/** The ten departments of the municipality that is an employer; `Trade.departments` counts from 0. */
export const DEPARTMENTS = [
  'Förskola och grundskola',
  'Gymnasium och arbetsmarknad',
  'Vård och omsorg',
  'Individ- och familjeomsorg',
  'Funktionsstöd',
  'Kultur och fritid',
  'Teknik och park',
  'Service och måltid',
  'Bygg och miljö',
  'Kommunledning och digitalisering',
] as const;

export const SCHOOLS_AND_PRESCHOOLS = 0;
export const UPPER_SECONDARY = 1;
export const CARE = 2;
export const FAMILY = 3;
export const DISABILITY = 4;
export const CULTURE = 5;
export const TECHNICAL = 6;
export const SERVICE = 7;
export const BUILDING = 8;
export const EXECUTIVE = 9;
