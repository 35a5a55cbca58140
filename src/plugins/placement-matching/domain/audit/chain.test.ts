import fc from 'fast-check';
import type { AuditEntry } from './audit-entry';
import {
  CHAIN_START,
  compareWithHead,
  followChain,
  hashOfEntry,
  type ChainBreak,
  type ChainedEntry,
  type Link,
} from './chain';

const note = fc.record({
  at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  actor: fc.constantFrom('system', 'visitor', 'admin:1', 'admin:12'),
  action: fc.constantFrom('placement-made', 'hold-made'),
  kind: fc.constantFrom('placement', 'hold'),
  record: fc.string({ minLength: 1, maxLength: 24 }),
  period: fc.option(fc.string({ maxLength: 24 })),
  facts: fc.json(),
});
const notes = fc.array(note, { minLength: 2, maxLength: 12 });

type Note = Omit<AuditEntry, 'sequence'>;

function chained(of: readonly Note[]): { readonly entries: ChainedEntry[]; readonly head: Link } {
  let head: Link = CHAIN_START;
  const entries = of.map((one) => {
    const entry = { ...one, sequence: head.sequence + 1 };
    head = { sequence: entry.sequence, hash: hashOfEntry(head.hash, entry) };
    return { ...entry, hash: head.hash };
  });
  return { entries, head };
}

function breakOf(entries: readonly ChainedEntry[], head: Link): ChainBreak | undefined {
  const followed = followChain(CHAIN_START, entries);
  const whole = followed.ok ? compareWithHead(followed.value, head) : followed;
  return whole.ok ? undefined : whole.error;
}

test('what nobody has touched is whole, followed at once or in two parts', () => {
  fc.assert(
    fc.property(notes, fc.nat(), (of, cut) => {
      const { entries, head } = chained(of);
      expect(breakOf(entries, head)).toBeUndefined();
      const at = cut % entries.length;
      const first = followChain(CHAIN_START, entries.slice(0, at));
      if (!first.ok) throw new Error('The first part is broken');
      expect(followChain(first.value, entries.slice(at))).toEqual({ ok: true, value: head });
    }),
  );
});

test('one bit of any field of any entry is found at its place', () => {
  const fields = ['at', 'actor', 'action', 'kind', 'record', 'facts', 'hash'] as const;
  fc.assert(
    fc.property(notes, fc.nat(), fc.constantFrom(...fields), fc.nat(6), (of, which, field, bit) => {
      const { entries, head } = chained(of);
      const at = which % entries.length;
      const entry = entries[at] as ChainedEntry;
      const text = entry[field];
      const flipped = String.fromCharCode(text.charCodeAt(0) ^ (1 << bit)) + text.slice(1);
      entries[at] = { ...entry, [field]: flipped };
      expect(breakOf(entries, head)).toMatchObject({ sequence: at + 1, how: 'changed' });
    }),
  );
});

test('a removed entry is found at its place, also the last one', () => {
  fc.assert(
    fc.property(notes, fc.nat(), (of, which) => {
      const { entries, head } = chained(of);
      const at = which % entries.length;
      const isLast = at === entries.length - 1;
      const rest = entries.filter((_, index) => index !== at);
      const how = isLast ? 'cut-off' : 'missing';
      expect(breakOf(rest, head)).toEqual({ sequence: at + 1, at: null, how });
    }),
  );
});

test('two entries that have changed places, and one that was put in, are found', () => {
  fc.assert(
    fc.property(notes, fc.nat(), (of, which) => {
      const { entries, head } = chained(of);
      const at = which % (entries.length - 1);
      const [one, other] = [entries[at], entries[at + 1]] as [ChainedEntry, ChainedEntry];
      const swapped = [...entries];
      swapped[at] = { ...other, sequence: one.sequence };
      swapped[at + 1] = { ...one, sequence: other.sequence };
      expect(breakOf(swapped, head)).toMatchObject({ sequence: at + 1, how: 'changed' });
      const longer = [...entries, { ...other, sequence: head.sequence + 1 }];
      expect(breakOf(longer, head)).toMatchObject({ sequence: head.sequence + 1 });
    }),
  );
});

test('an entry that was appended past the head with a right hash is found as well', () => {
  const { entries, head } = chained([
    {
      ...{ at: '2027-03-15T08:00:00.000Z', actor: 'system', action: 'hold-made', kind: 'hold' },
      ...{ record: 'a', period: null, facts: '{}' },
    },
  ]);
  expect(breakOf(entries, CHAIN_START)).toEqual({ sequence: 1, at: null, how: 'surplus' });
  expect(breakOf(entries, head)).toBeUndefined();
});
