const SHOWN = 80;

/** One short line of a text that may be a hundred megabytes long. */
export function shown(text: string): string {
  const line = text.slice(0, SHOWN + 1).replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
