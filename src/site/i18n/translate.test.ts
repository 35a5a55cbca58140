import en from './en.json';
import sv from './sv.json';
import { translator } from './translate';

const holes = (text: string): string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

test('each language has the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
});

test('each text has the same facts in each language, and none is empty', () => {
  for (const [key, text] of Object.entries(sv)) {
    const other = (en as Record<string, string>)[key] ?? '';
    expect([key, holes(other)]).toEqual([key, holes(text)]);
    expect(other.length * text.length).toBeGreaterThan(0);
  }
});

test('the words that the public never meets are not used', () => {
  expect(JSON.stringify(sv)).not.toMatch(
    /annons|objekt|målsman|handläggare|förälder|klicka|oops|!/i,
  );
});

test('a count of thousands is written as the language does', () => {
  expect(translator('sv').plural('list.total', 1393)).toBe('1\u00a0393 platser');
  expect(translator('en').t('home.all', { count: 1393 })).toContain('1,393');
});
