import { HOLD } from './hold';
import type { LifeCycle } from './life-cycle';
import { OFFER } from './offer';
import { PARTICIPATION } from './participation';
import { PERIOD } from './period';
import { PLACEMENT } from './placement';
import { RUN } from './run';

export const LIFE_CYCLES: readonly LifeCycle[] = [
  PERIOD,
  RUN,
  PLACEMENT,
  HOLD,
  PARTICIPATION,
  OFFER,
];
