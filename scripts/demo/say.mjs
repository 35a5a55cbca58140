/** One sentence in Swedish and English, on a line of its own. */
export function say(swedish, english) {
  console.log(`${swedish}  ·  ${english}`);
}

/** Says why the demo cannot go on, in one sentence a language, and ends the process. */
export function refuse(swedish, english, code = 1) {
  console.error(`${swedish} / ${english}`);
  process.exit(code);
}

/** Says what is being done, and afterwards how long it took. */
export async function step(swedish, english, work) {
  const started = process.hrtime.bigint();
  say(`${swedish} …`, `${english} …`);
  const value = await work();
  console.log(`  ${secondsSince(started)} s`);
  return value;
}

export const secondsSince = (started) =>
  (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1);
