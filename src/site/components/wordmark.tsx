import type { VNode } from 'preact';

/** A way that bends into an open doorway. The word beside it is text in the system font. */
export const SYMBOL =
  '<path d="M14 4h11a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H14"/><path d="M3 28c0-7 4-12 11-12h6m-4-5 5 5-5 5"/>';

export function Wordmark(): VNode {
  return (
    <svg
      viewBox="0 0 32 32"
      width="28"
      height="28"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: SYMBOL }}
    />
  );
}
