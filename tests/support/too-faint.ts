import { contrast } from '../../src/site/theme/contrast';

const GROUNDS = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted'];
const NEEDS: readonly (readonly [string, string, number])[] = [
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

/** The pairs of a theme's colours that some readers could not tell apart. */
export function tooFaint(colours: Readonly<Record<string, string>>): string[] {
  return NEEDS.flatMap(([front, back, least]) => {
    const ratio = contrast(colours[front] ?? '', colours[back] ?? '');
    return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : [];
  });
}
