export const TIER_NAMES = ['S', 'M', 'L', 'XL', 'Stress'] as const;
export type TierName = (typeof TIER_NAMES)[number];

export type Tier = {
  readonly name: TierName;
  /** Learners in the round: the period that is left ready to allocate. The other periods come on top. */
  readonly learners: number;
  readonly slots: number;
  readonly employers: number;
  readonly schools: {
    readonly compulsory: number;
    readonly upperSecondary: number;
    readonly vocational: number;
  };
  /** Municipalities with schools of their own, and with workplaces. */
  readonly schoolMunicipalities: number;
  readonly workMunicipalities: number;
};

/** Sizes after real examples: one school, one municipality, a city's grade, a region, half a country's grade. */
export const TIERS: Readonly<Record<TierName, Tier>> = {
  S: {
    name: 'S',
    learners: 170,
    slots: 250,
    employers: 90,
    schools: { compulsory: 2, upperSecondary: 1, vocational: 1 },
    schoolMunicipalities: 1,
    workMunicipalities: 3,
  },
  M: {
    name: 'M',
    learners: 1_200,
    slots: 1_500,
    employers: 400,
    schools: { compulsory: 12, upperSecondary: 3, vocational: 1 },
    schoolMunicipalities: 4,
    workMunicipalities: 13,
  },
  L: {
    name: 'L',
    learners: 5_000,
    slots: 6_000,
    employers: 1_800,
    schools: { compulsory: 50, upperSecondary: 8, vocational: 2 },
    schoolMunicipalities: 13,
    workMunicipalities: 13,
  },
  XL: {
    name: 'XL',
    learners: 12_000,
    slots: 14_000,
    employers: 5_000,
    schools: { compulsory: 105, upperSecondary: 12, vocational: 3 },
    schoolMunicipalities: 13,
    workMunicipalities: 13,
  },
  Stress: {
    name: 'Stress',
    learners: 60_000,
    slots: 70_000,
    employers: 25_000,
    schools: { compulsory: 1_700, upperSecondary: 250, vocational: 50 },
    schoolMunicipalities: 13,
    workMunicipalities: 13,
  },
};

export function tierOf(text: string): Tier | undefined {
  const name = TIER_NAMES.find((known) => known.toLowerCase() === text.toLowerCase());
  return name ? TIERS[name] : undefined;
}

/** Learners of the other periods, as shares of the round. */
export const OTHER_LEARNERS = {
  grade8: 0.25,
  apl: 0.08,
  lia: 0.05,
  vfu: 0.04,
  language: 0.03,
} as const;
