import fc from 'fast-check';
import { firstFreeSlug, slugOf } from './slug';

test.each([
  ['Härryda', 'harryda'],
  ['Östra Göinge', 'ostra-goinge'],
  ['  Kök & café – 2 ', 'kok-cafe-2'],
  ['Smørrebrød', 'smorrebrod'],
  ['***', 'x'],
])('%s becomes %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('a slug is an address whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(slugOf(text, 20)).toMatch(/^(?=.{1,20}$)[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

test('a taken slug gets the next free number', () => {
  expect(firstFreeSlug('skola', new Set())).toBe('skola');
  expect(firstFreeSlug('skola', new Set(['skola', 'skola-2']))).toBe('skola-3');
});
