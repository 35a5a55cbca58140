const STATEMENT = /\b(?:insert into|update|delete from|select|with)\b[\s\S]*? - (?=\S)/gi;
const POSTGRES_DETAIL = /(Key \([^)]*\)=\()[^)]*(\))/g;

/**
 * Database drivers put the failing statement, with its literal values, into the error's text.
 * Names of learners must not reach a log, so only what went wrong is kept.
 */
export function redactSql(text: string): string {
  return text.replace(STATEMENT, '[statement] - ').replace(POSTGRES_DETAIL, '$1…$2');
}
