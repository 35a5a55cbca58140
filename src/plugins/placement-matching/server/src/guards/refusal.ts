import createError from 'http-errors';

/** Refuses a write with 409 and words that reach the reader; Strapi neither swallows nor logs such an error. */
export function refusal(
  code: 'USE_CASE_ONLY' | 'IN_USE' | 'LOOSER_RULE',
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): Error {
  return createError(409, message, { details: { code, ...facts } });
}
