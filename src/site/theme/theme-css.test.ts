import fc from 'fast-check';
import { tooFaint } from '../../../tests/support/too-faint';
import { darkColours, lightColours, themeCss } from './theme-css';
import { colourOfTheme, themePath } from './theme-path';

const ANY_COLOUR = fc
  .tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 }), fc.nat({ max: 255 }))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
const HARD = ['#000000', '#ffffff', '#ffff00', '#00ff00', '#0000ff', '#777777', '#ff0000'];

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
