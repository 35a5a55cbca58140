import { setImmediate as breathe } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { compareClaims } from '../../../domain/claims/compare-claims';
import { overbooked } from '../../../domain/claims/overbooked';
import {
  hasClaimsKey,
  readClaimsOf,
  readOrphanClaims,
  readRunDifferences,
} from '../adapters/audit-reader';
import { readBookings, readLimits, type StandingBooking } from '../adapters/booking-reader';
import { systemClock } from '../adapters/clock';
import type { Reading } from '../adapters/period-reader';
import { readStrayed } from '../adapters/strayed-reader';
import { bookingLimits } from './booking-limits';

/** A broken promise. Ids only: the audit's output may be mailed and logged. */
export type Finding = {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'claims' | 'chain';
  readonly what: string;
  readonly placements: readonly string[];
};

const PAGE = 500;

/** Everything that must never be found, computed anew from the rows. It answers nothing when all is well. */
export async function auditClaims(strapi: Core.Strapi): Promise<readonly Finding[]> {
  const reading = { strapi, db: strapi.db.connection };
  const bookings = await readBookings(reading);
  return [
    ...(await guardFindings(reading)),
    ...(await capacityFindings(reading, bookings)),
    ...(await strayedFindings(reading)),
    ...(await claimFindings(reading, bookings)),
    ...(await runFindings(reading)),
  ];
}

async function guardFindings(reading: Reading): Promise<readonly Finding[]> {
  if (await hasClaimsKey(reading)) return [];
  const what =
    'the claims table has lost its primary key: nothing keeps a seat from being given twice';
  return [{ invariant: 'claims', what, placements: [] }];
}

async function capacityFindings(
  reading: Reading,
  bookings: readonly StandingBooking[],
): Promise<readonly Finding[]> {
  const limitOf = bookingLimits(await readLimits(reading));
  return overbooked(bookings, limitOf).map(({ resource, day, limit, bookings: ids }) => ({
    invariant: resource.kind === 'learner' ? 'I2' : 'I1',
    what: `${resource.kind} ${resource.id} on ${day}: ${ids.length} bookings, room for ${limit}`,
    placements: ids,
  }));
}

/** Seats counted where nobody is, and not counted where somebody is. */
async function strayedFindings(reading: Reading): Promise<readonly Finding[]> {
  return (await readStrayed(reading, systemClock.today())).map(
    ({ booking, resource, counted, is }) => ({
      invariant: 'I1',
      what: `booking ${booking} counts at ${resource} ${counted ?? 'none'}, but is at ${is ?? 'none'}`,
      placements: [booking],
    }),
  );
}

async function claimFindings(
  reading: Reading,
  bookings: readonly StandingBooking[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (let from = 0; from < bookings.length; from += PAGE) {
    const page = bookings.slice(from, from + PAGE);
    const claims = await readClaimsOf(
      reading,
      page.map((booking) => booking.id),
    );
    for (const booking of page) {
      const { missing, surplus } = compareClaims(booking, claims.get(booking.id) ?? []);
      if (missing.length > 0) {
        const what = `${booking.kind} ${booking.id} lacks ${missing.length} claims, first ${missing[0]}`;
        findings.push({ invariant: 'claims', what, placements: [booking.id] });
      }
      if (surplus.length > 0) {
        const what = `${booking.kind} ${booking.id} holds ${surplus.length} claims too many, first ${surplus[0]}`;
        findings.push({ invariant: 'claims', what, placements: [booking.id] });
      }
    }
    await breathe();
  }
  for (const { placement, claims } of await readOrphanClaims(reading)) {
    const what = `${claims} claims belong to ${placement}, which is no published placement and no hold`;
    findings.push({ invariant: 'claims', what, placements: [placement] });
  }
  return findings;
}

async function runFindings(reading: Reading): Promise<readonly Finding[]> {
  return (await readRunDifferences(reading)).map(({ period, learner, slot, difference }) => ({
    invariant: 'I4',
    what: `period ${period}: ${difference} of learner ${learner} at slot ${slot}`,
    placements: [],
  }));
}
