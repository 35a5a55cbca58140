import ar from './ar.json';
import baseDataNames from './base-data-names.json';
import en from './en.json';
import so from './so.json';
import sv from './sv.json';
import uk from './uk.json';
import { translator } from './translate';

const OTHERS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['en', en],
  ['ar', ar],
  ['so', so],
  ['uk', uk],
];
const PLURAL = /\.(zero|one|two|few|many|other)$/;
const pluralBases = Object.keys(sv).flatMap((key) =>
  key.endsWith('.one') ? [key.slice(0, -'.one'.length)] : [],
);
const isPlural = (key: string): boolean => pluralBases.includes(key.replace(PLURAL, ''));
const holes = (text: string): string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe.each(OTHERS)('%s', (locale, words) => {
  test('has the same keys as Swedish, and the plural forms of its own', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const expected = [
      ...Object.keys(sv).filter((key) => !isPlural(key)),
      ...pluralBases.flatMap((base) => forms.map((form) => `${base}.${form}`)),
    ];
    expect(Object.keys(words).sort()).toEqual(expected.sort());
  });

  test('says each text with the same facts, and none is empty', () => {
    for (const [key, text] of Object.entries(words)) {
      expect([key, text.trim().length > 0]).toEqual([key, true]);
      if (isPlural(key)) continue;
      expect([key, holes(text)]).toEqual([key, holes(sv[key as keyof typeof sv])]);
    }
  });

  test('a plural leaves out no fact but its count, and that only where the word says it', () => {
    for (const base of pluralBases) {
      const facts = holes(sv[`${base}.other` as keyof typeof sv]).filter(
        (one) => one !== '{count}',
      );
      for (const form of new Intl.PluralRules(locale).resolvedOptions().pluralCategories) {
        const text = words[`${base}.${form}`] ?? '';
        expect([base, form, holes(text)]).toEqual([base, form, expect.arrayContaining(facts)]);
        if (form === 'other' || form === 'many') expect(text).toContain('{count}');
      }
    }
  });
});

test('Arabic and Ukrainian are written in their own script, all but the name of the site', () => {
  const latin = (words: object): string[] =>
    Object.entries(words).flatMap(([key, text]) => {
      const own = String(text).replace(/\{\w+\}/g, '');
      return /\p{L}/u.test(own) && !/[\u0400-\u06ff]/.test(own) ? [key] : [];
    });
  expect([latin(ar), latin(uk)]).toEqual([['site.name'], ['site.name']]);
});

test('the base data has a name in each of the other languages', () => {
  for (const names of Object.values(baseDataNames)) {
    expect(Object.keys(names)).toEqual(['ar', 'so', 'uk']);
    expect(Object.values(names).every((name) => name.length > 0)).toBe(true);
  }
});

test('the words that the public never meets are not used', () => {
  expect(JSON.stringify(sv)).not.toMatch(
    /annons|objekt|målsman|handläggare|förälder|klicka|oops|!/i,
  );
});

test('a count of thousands is written as the language does, with the digits of Swedish papers', () => {
  expect(translator('sv').plural('list.total', 1393)).toBe('1\u00a0393 platser');
  expect(translator('en').t('home.all', { count: 1393 })).toContain('1,393');
  expect(translator('ar').plural('list.total', 1393)).toContain('1,393');
});

test('a number takes the word of its language', () => {
  const uk5 = translator('uk').plural('list.total', 5);
  expect([uk5, translator('uk').plural('list.total', 2)]).toEqual(['5 місць', '2 місця']);
  expect(translator('ar').plural('list.total', 2)).toBe('مكانان');
  expect(translator('ar').plural('list.total', 0)).toBe('لا أماكن');
});

test('a Swedish name keeps its order in a sentence that runs from right to left', () => {
  expect(translator('ar').t('list.title.in', { places: 'Kungsbacka' })).toBe(
    'في \u2068Kungsbacka\u2069',
  );
});

test('what an operator has added is named in English where there is no better name', () => {
  const row = { sv: 'Egen form', en: 'Own form', code: 'egen' };
  expect(translator('so').name(row)).toBe('Own form');
  expect(translator('so').name({ ...row, code: 'sprakpraktik' })).toContain('Tababar luqadeed');
});
