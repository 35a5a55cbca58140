/** A telephone number is not parted between two lines. */
export const unbroken = (number: string): string =>
  number.trim().replace(/\s+/g, '\u00a0').replace(/-/g, '\u2011');
