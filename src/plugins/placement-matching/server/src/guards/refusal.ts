import createError from 'http-errors';

/** Refuses a write with 409, or 412 where something is out of date, and words that reach the reader; Strapi neither swallows nor logs such an error. */
export function refusal(
  code: 'USE_CASE_ONLY' | 'IN_USE' | 'LOOSER_RULE' | 'STALE' | 'BUSY',
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): Error {
  return createError(code === 'STALE' ? 412 : 409, message, { details: { code, ...facts } });
}
