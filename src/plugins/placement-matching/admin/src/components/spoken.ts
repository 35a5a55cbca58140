import { css } from 'styled-components';

/** Words for those who hear the page, where the eye has figures and colours. */
export const spoken = css`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;
