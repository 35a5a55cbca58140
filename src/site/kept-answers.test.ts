import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { KeptAnswers } from './kept-answers';
import type { SiteResponse } from './site-request';

const asked = (url: string, change: Partial<IncomingMessage> = {}): IncomingMessage =>
  Object.assign(
    new IncomingMessage(new Socket()),
    { method: 'GET', url, headers: { host: 'praktik.example' } },
    change,
  );
const page = (body: string): SiteResponse => ({
  status: 200,
  headers: { ETag: `"${body.slice(0, 20)}"` },
  body,
  freshUntil: Date.now() + 60_000,
});
const found = (kept: KeptAnswers, request: IncomingMessage): string | undefined =>
  kept.find(request)?.body.toString();

test('an answer is found by host, address and coding, and by those who read', () => {
  const kept = new KeptAnswers();
  kept.keeping(asked('/sv'))(page('a'));
  expect(found(kept, asked('/sv'))).toBe('a');
  expect(found(kept, asked('/sv', { method: 'HEAD' }))).toBe('a');
  for (const other of [
    asked('/sv?x'),
    asked('/sv', { method: 'POST' }),
    asked('/sv', { headers: { host: 'annan.example' } }),
    asked('/sv', { headers: { host: 'praktik.example', 'accept-encoding': 'br' } }),
    asked('/sv', { headers: { host: 'praktik.example', 'x-forwarded-host': 'b.example' } }),
    asked('/sv', { headers: { host: 'praktik.example', 'content-length': '3' } }),
  ])
    expect(found(kept, other)).toBeUndefined();
});

test('after a change nothing of before is found, nor what was begun before it', () => {
  const kept = new KeptAnswers();
  kept.keeping(asked('/sv'))(page('a'));
  const keep = kept.keeping(asked('/en'));
  kept.forget();
  keep(page('b'));
  expect([found(kept, asked('/sv')), found(kept, asked('/en'))]).toEqual([undefined, undefined]);
  expect(kept.bytes).toBe(0);
});

test('what may not be kept takes the place of what was, but a form sent there does not', () => {
  const kept = new KeptAnswers();
  const { freshUntil: _, ...passing } = page('sent');
  kept.keeping(asked('/sv'))(page('a'));
  kept.keeping(asked('/sv', { method: 'POST' }))(passing);
  expect(found(kept, asked('/sv'))).toBe('a');
  kept.keeping(asked('/sv'))(passing);
  expect(found(kept, asked('/sv'))).toBeUndefined();
});

test('of those who ask for an answer that is no longer fresh one goes on to the site', () => {
  jest.useFakeTimers();
  try {
    const kept = new KeptAnswers();
    kept.keeping(asked('/sv'))({ ...page('a'), freshUntil: Date.now() + 1_000 });
    jest.advanceTimersByTime(1_000);
    const answers = [1, 2, 3].map(() => found(kept, asked('/sv')));
    expect(answers).toEqual([undefined, 'a', 'a']);
    jest.advanceTimersByTime(70_000);
    expect(found(kept, asked('/sv'))).toBeUndefined();
  } finally {
    jest.useRealTimers();
  }
});

test('a flood of addresses stays within the cap and leaves what others ask for meanwhile', () => {
  const kept = new KeptAnswers();
  kept.keeping(asked('/sv'))(page('hot'));
  const flood = 'x'.repeat(20_000);
  for (let number = 0; number < 2_000; number += 1) {
    kept.keeping(asked(`/sv?${number}`))(page(flood));
    if (number % 100 === 0) expect(found(kept, asked('/sv'))).toBe('hot');
  }
  expect(found(kept, asked('/sv'))).toBe('hot');
  expect(kept.bytes).toBeLessThanOrEqual(8 * 1024 * 1024);
  expect(kept.bytes).toBeGreaterThan(7 * 1024 * 1024);
});
