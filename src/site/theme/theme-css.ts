import { Hsluv } from 'hsluv';

/**
 * A municipality's one colour in the steps of Designsystemet. HSLuv's lightness is the eye's: two colours of the same
 * lightness contrast equally with a third, whatever their hue. So contrast is a matter of these numbers alone.
 */
const LIGHT = {
  'background-default': 100,
  'background-tinted': 96.5,
  'surface-default': 100,
  'surface-tinted': 93,
  'surface-hover': 88,
  'surface-active': 83,
  'border-subtle': 77,
  'border-default': 51,
  'text-default': 19,
} as const;
const DARK = {
  'background-default': 8,
  'background-tinted': 12,
  'surface-default': 16,
  'surface-tinted': 19,
  'surface-hover': 23,
  'surface-active': 29,
  'border-subtle': 34,
  'border-default': 56,
  'border-strong': 72,
  'text-subtle': 72,
  'text-default': 94,
} as const;
/** Links are as near to the brand's own colour as can be read on every ground. */
const DARKEST_LINK = 22;
const LIGHTEST_LINK = 42;
const LIGHTEST_DARK_BASE = 68;
const STEP = 6;

type Colours = Readonly<Record<string, string>>;
type Hue = { readonly hue: number; readonly saturation: number; readonly lightness: number };

export function themeCss(colour: string): string {
  return `@layer praktik.theme{:root,[data-color-scheme=light]{${rules(lightColours(colour))}}@media (prefers-color-scheme:dark){[data-color-scheme=auto]{${rules(darkColours(colour))}}}}`;
}

export function lightColours(colour: string): Colours {
  const own = hueOf(colour);
  const link = at(own, Math.min(LIGHTEST_LINK, Math.max(DARKEST_LINK, own.lightness)));
  return {
    ...steps(own, LIGHT),
    'border-strong': link,
    'text-subtle': link,
    ...buttonColours(own, own.lightness),
    // The brand's own colour, to the letter.
    'base-default': colour.toLowerCase(),
  };
}

export function darkColours(colour: string): Colours {
  const own = hueOf(colour);
  return {
    ...steps(own, DARK),
    ...buttonColours(own, Math.min(LIGHTEST_DARK_BASE, Math.max(own.lightness, 58))),
  };
}

/** Above this a colour carries black words, below it white ones; hovering takes it further from its words. */
const MIDDLE = 49.5;

function buttonColours(own: Hue, lightness: number): Colours {
  const hasBlackWords = lightness > MIDDLE;
  const away = hasBlackWords ? STEP : -STEP;
  const step = (times: number): string =>
    at(own, Math.min(100, Math.max(0, lightness + away * times)));
  return {
    'base-default': at(own, lightness),
    'base-hover': step(1),
    'base-active': step(2),
    'base-contrast-subtle': hasBlackWords ? at(own, 4) : at(own, 98),
    'base-contrast-default': hasBlackWords ? '#000000' : '#ffffff',
  };
}

const steps = (own: Hue, lightness: Readonly<Record<string, number>>): Colours =>
  Object.fromEntries(Object.entries(lightness).map(([name, value]) => [name, at(own, value)]));

const rules = (colours: Colours): string =>
  Object.entries(colours)
    .map(([name, hex]) => `--ds-color-accent-${name}:${hex}`)
    .join(';');

function hueOf(colour: string): Hue {
  const converter = new Hsluv();
  converter.hex = colour;
  converter.hexToHsluv();
  const { hsluv_h: hue, hsluv_s: saturation, hsluv_l: lightness } = converter;
  return { hue, saturation, lightness };
}

function at({ hue, saturation }: Hue, lightness: number): string {
  const converter = new Hsluv();
  converter.hsluv_h = hue;
  converter.hsluv_s = saturation;
  converter.hsluv_l = lightness;
  converter.hsluvToHex();
  return converter.hex;
}
