/** SQLite answers numbers for instants and text for JSON, Postgres dates and objects: here they become one thing. */
export function isoInstant(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return new Date(
    typeof value === 'string' && !/^\d+$/.test(value) ? value : Number(value),
  ).toISOString();
}

export function parsedJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

/** A JSON column that holds a list of days. */
export function dayList(value: unknown): readonly string[] {
  const parsed = parsedJson(value);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

/** SQLite keeps 0 and 1. */
export const flagOrNull = (value: unknown): boolean | null =>
  value === null || value === undefined ? null : Boolean(value);

export const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

/** What the database stores for an instant in a Strapi datetime column. */
export function storedInstant(client: string, instant: Date): Date | number {
  return client === 'postgres' || client === 'pg' ? instant : instant.getTime();
}

/** The same inside a JSON text that the database unpacks. */
export function instantOfJson(client: string, instant: Date): string | number {
  const isPostgres = client === 'postgres' || client === 'pg';
  return isPostgres ? instant.toISOString() : instant.getTime();
}
