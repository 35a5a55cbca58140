import fc from 'fast-check';
import { contrast } from './contrast';
import { darkColours, lightColours, themeCss } from './theme-css';
import { colourOfTheme, themePath } from './theme-path';

const GROUNDS = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted'];
const ANY_COLOUR = fc
  .tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 }), fc.nat({ max: 255 }))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
const HARD = ['#000000', '#ffffff', '#ffff00', '#00ff00', '#0000ff', '#777777', '#ff0000'];

function tooFaint(colours: Readonly<Record<string, string>>): string[] {
  const ratio = (a: string, b: string): number => contrast(colours[a] ?? '', colours[b] ?? '');
  const needs: [string, string, number][] = [
    ...GROUNDS.flatMap((ground): [string, string, number][] => [
      ['text-subtle', ground, 4.5],
      ['text-default', ground, 7],
      ['border-default', ground, 3],
    ]),
    ['text-default', 'surface-hover', 4.5],
    ['base-contrast-default', 'base-default', 4.5],
    ['base-contrast-default', 'base-hover', 4.5],
    ['base-contrast-default', 'base-active', 4.5],
  ];
  return needs.flatMap(([front, back, least]) =>
    ratio(front, back) < least ? [`${front} on ${back}: ${ratio(front, back).toFixed(2)}`] : [],
  );
}

test('five hundred brand colours, and the hardest, can be read in light and dark', () => {
  fc.assert(
    fc.property(ANY_COLOUR, (colour) => {
      expect([colour, ...tooFaint(lightColours(colour))]).toEqual([colour]);
      expect([colour, ...tooFaint(darkColours(colour))]).toEqual([colour]);
    }),
    { numRuns: 500, examples: HARD.map((colour): [string] => [colour]) },
  );
});

test('the button of a light page has the brand’s own colour', () => {
  fc.assert(
    fc.property(ANY_COLOUR, (colour) => {
      expect(lightColours(colour)['base-default']).toBe(colour);
    }),
  );
});

test('a theme is small, and its name says which colour it is of', () => {
  expect(Buffer.byteLength(themeCss('#c8102e'))).toBeLessThan(2_300);
  expect(colourOfTheme(themePath('#C8102E').slice('/assets/'.length))).toBe('#c8102e');
  expect(colourOfTheme('theme-c8102.css')).toBeUndefined();
});
