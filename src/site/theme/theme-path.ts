/** The style sheet that colours the pages of a municipality: named by its colour, so it never grows old. */
export const themePath = (colour: string): string =>
  `/assets/theme-${colour.slice(1).toLowerCase()}.css`;

/** The colour of such a name; undefined when it is none. */
export function colourOfTheme(name: string): string | undefined {
  const hex = /^theme-([0-9a-f]{6})\.css$/.exec(name)?.[1];
  return hex ? `#${hex}` : undefined;
}
