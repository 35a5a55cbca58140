/** How long a reader waits for what is made anew when there is something older to show. */
const PATIENCE_MS = 2_000;

export const LATE = Symbol('late');

/** What is under way, for many readers at once. */
export type Flight<Value> = { readonly begunAt: number; readonly value: Promise<Value> };

/** Whoever comes long after it began does not wait at all. */
export function withinPatience<Value>({
  begunAt,
  value,
}: Flight<Value>): Promise<Value | typeof LATE> {
  const left = Math.max(0, begunAt + PATIENCE_MS - Date.now());
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(LATE), left);
    value.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
