import { GUIDES, PAGES } from '../../demo/texts/all-texts';
import { readText } from '../../demo/texts/read-text';

const TEXTS = [
  ...GUIDES.map(({ name }) => ['guides', name] as const),
  ...PAGES.map(({ name }) => ['pages', name] as const),
];

test.each(TEXTS)('%s/%s says the same in both languages, part by part', (folder, name) => {
  const [sv, en] = [readText(folder, `${name}.sv`), readText(folder, `${name}.en`)];
  for (const text of [sv, en]) {
    expect(text.title.length * text.ingress.length).toBeGreaterThan(0);
    expect(text.slug).toMatch(/^[a-z0-9-]+$/);
  }
  expect(sv.slug).not.toBe('');
  expect(en.steps.map(({ body, checklist }) => [body.length, checklist.length])).toEqual(
    sv.steps.map(({ body, checklist }) => [body.length, checklist.length]),
  );
  expect(en.introduction.map(({ type }) => type)).toEqual(sv.introduction.map(({ type }) => type));
});

test.each(TEXTS)(
  '%s/%s uses the words of the site and holds no number of a person or a paragraph of law',
  (folder, name) => {
    const words = JSON.stringify(readText(folder, `${name}.sv`));
    expect(words).not.toMatch(/annons|objekt|målsman|handläggare|förälder|klicka|oops|!/i);
    expect(words).not.toMatch(/\b(19|20)\d{6}-?\d{4}\b|§/);
  },
);

test('twelve texts are shipped', () => {
  expect(GUIDES).toHaveLength(11);
  expect(PAGES.map(({ key }) => key)).toContain('how-places-are-shared');
});
