import { createHash, randomBytes } from 'node:crypto';

type Limits = {
  /** From one address in an hour. */
  readonly each: number;
  /** From all of them in an hour. */
  readonly all: number;
};

const HOUR_MS = 3_600_000;
/** Addresses are kept as numbers that mean nothing once the process has ended. */
const salt = randomBytes(16);

/** Counts in this process; a second server counts for itself. */
export class RateLimit {
  private readonly counts = new Map<string, number>();
  private total = 0;
  private began = 0;

  constructor(private readonly limits: Limits) {}

  /** False: too often, and nothing is counted. */
  take(address: string, now = Date.now()): boolean {
    if (now - this.began > HOUR_MS) {
      this.counts.clear();
      this.total = 0;
      this.began = now;
    }
    const key = createHash('sha256').update(salt).update(networkOf(address)).digest('base64');
    const count = this.counts.get(key) ?? 0;
    if (count >= this.limits.each || this.total >= this.limits.all) return false;
    this.counts.set(key, count + 1);
    this.total += 1;
    return true;
  }
}

/** Whoever has one IPv6 address has its whole network. */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.')
    ? address.split(':').slice(0, 4).join(':')
    : address;
