import fc from 'fast-check';

/** Every property repeats with TEST_SEED; `npm test` prints it. TEST_SIZE=full runs the sizes the issues name. */
const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const isFull = process.env.TEST_SIZE === 'full';

fc.configureGlobal({ seed, ...(isFull ? { numRuns: 10_000 } : {}) });
