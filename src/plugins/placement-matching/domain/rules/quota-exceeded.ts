import { dayNumber } from '../calendar/day-number';
import { findOverloads, type Overload } from '../conflicts/find-overloads';
import { NONE, type IndexedPlan } from '../conflicts/indexed-plan';
import type { PlanQuota } from '../conflicts/plan';
import { spanOfWeek } from '../days';
import type { LoadRule } from './rule';

/** A provider has no more learners at one time on the slots of a quota than the quota has seats, in its weeks. */
export const quotaExceeded: LoadRule = {
  name: 'quota-exceeded',
  strictness: 'blocks',
  origin: 'local',
  number: null,
  source: { text: 'Överenskommelsen om kvoten', date: '2026-11-30', isVerified: true },
  validFrom: null,
  validTo: null,
  reads: ['placements.slot', 'learners.provider', 'quotas.seats'],
  whenUnknown: 'passes',
  resource: 'quota',
  scope: 'load',
  idOf: (indexed, quota) => indexed.plan.quotas?.[quota]?.id ?? '',
  check: (indexed) => {
    const quotas = indexed.plan.quotas ?? [];
    if (quotas.length === 0) return [];
    const limits = quotas.map(limitOf);
    return layersOf(quotas).flatMap((layer) => overloadsOf(indexed, layer, limits));
  },
};

type Limit = (day: number) => number;

function limitOf({ seats, weeks = [] }: PlanQuota): Limit {
  if (weeks.length === 0) return () => seats;
  const mondays = weeks.flatMap((week) => {
    const span = spanOfWeek(week);
    return span ? [dayNumber(span.from)] : [];
  });
  return (day) => {
    const isCounted = mondays.some((monday) => monday <= day && day < monday + 7);
    return isCounted ? seats : Infinity;
  };
}

/** The quota of a provider on a slot, by provider and slot. */
type Layer = Map<string, number>;

/** A placement counts in one resource of a pass, so quotas that share a slot of a provider are in unlike passes. */
function layersOf(quotas: readonly PlanQuota[]): Layer[] {
  const layers: Layer[] = [];
  for (const [at, { provider, slots }] of quotas.entries()) {
    const keys = slots.map((slot) => `${provider} ${slot}`);
    let layer = layers.find((known) => !keys.some((key) => known.has(key)));
    if (!layer) layers.push((layer = new Map()));
    for (const key of keys) layer.set(key, at);
  }
  return layers;
}

function overloadsOf(indexed: IndexedPlan, layer: Layer, limits: readonly Limit[]): Overload[] {
  const { plan, placements } = indexed;
  const providers = new Map(plan.learners.map(({ id, provider }) => [id, provider]));
  return findOverloads({
    indexed,
    resourceOf: Int32Array.from(placements, ({ learner, slot, isHold }) =>
      isHold === true ? NONE : (layer.get(`${providers.get(learner) ?? ''} ${slot}`) ?? NONE),
    ),
    resources: limits.length,
    leastLimit: (quota) => plan.quotas?.[quota]?.seats ?? 0,
    limitOn: (quota, day) => limits[quota]?.(day) ?? 0,
  });
}
