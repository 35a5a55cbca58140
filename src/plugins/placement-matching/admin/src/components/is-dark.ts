import type { DefaultTheme } from 'styled-components';

/** Strapi's two themes have no name; in the light one surfaces are white. */
export const isDark = (theme: DefaultTheme): boolean =>
  theme.colors.neutral0.toLowerCase() !== '#ffffff';
