import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contrast } from './contrast';

const css = readFileSync(path.join(__dirname, '..', 'styles', 'theme.css'), 'utf8');
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
