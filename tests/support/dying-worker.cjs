const { parentPort } = require('node:worker_threads');

/** Stands where HiGHS runs and ends at the first question, as a thread without memory does. */
parentPort.on('message', () => process.exit(1));
