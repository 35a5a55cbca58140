import { readFileSync } from 'node:fs';
import path from 'node:path';

const css = readFileSync(path.join(__dirname, 'styles', 'theme.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media');
const colour = (sheet: string, name: string): string =>
  new RegExp(`--ds-color-accent-${name}:\\s*(#[0-9a-f]+)`).exec(sheet)?.[1] ?? '';

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, sheet) => {
  const grounds = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted'];
  test.each(grounds)('links and text can be read on %s', (ground) => {
    expect(contrast(colour(sheet, 'text-subtle'), colour(sheet, ground))).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(contrast(colour(sheet, 'text-default'), colour(sheet, ground))).toBeGreaterThanOrEqual(
      7,
    );
    expect(contrast(colour(sheet, 'border-default'), colour(sheet, ground))).toBeGreaterThanOrEqual(
      3,
    );
  });

  test.each(['base-default', 'base-hover', 'base-active'])(
    'the words of a button can be read on %s',
    (base) => {
      expect(
        contrast(colour(sheet, 'base-contrast-default'), colour(sheet, base)),
      ).toBeGreaterThanOrEqual(4.5);
    },
  );
});

test('the accent is petrol', () => expect(colour(light, 'base-default')).toBe('#0b5c63'));

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
