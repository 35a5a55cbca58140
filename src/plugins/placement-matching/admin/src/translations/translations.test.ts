import fs from 'node:fs';
import path from 'node:path';
import en from './en.json';
import sv from './sv.json';

const root = path.resolve(__dirname, '..');
const sources = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => fs.readFileSync(path.join(root, file), 'utf8'))
  .join('\n');

test('both languages have the same keys, and none is empty', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
  for (const texts of [sv, en])
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
});

test('both languages take the same values in each text', () => {
  const names = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? ''))].sort();
  const english: Readonly<Record<string, string>> = en;
  for (const [key, text] of Object.entries(sv)) {
    expect({ key, values: names(english[key] ?? '') }).toEqual({ key, values: names(text) });
  }
});

test('every key is used by a screen', () => {
  // `t(`state.${…}`)` uses every key of its family.
  const families = [...sources.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map((match) => match[1] ?? '');
  const isUsed = (key: string): boolean =>
    sources.includes(`'${key}'`) ||
    sources.includes(`}.${key}\``) ||
    families.some((family) => key.startsWith(family));
  expect(Object.keys(sv).filter((key) => !isUsed(key))).toEqual([]);
});
