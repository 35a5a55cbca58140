/** A child process with a Postgres of its own that goes away and comes back when it is told to, and ends with its parent. */
import { startPostgres } from '../../scripts/test-postgres.mjs';

const postgres = await startPostgres();
let isAway = false;
const orders = {
  leave: async () => {
    isAway = true;
    await postgres.leave();
  },
  comeBack: async () => {
    if (isAway) await postgres.comeBack();
    isAway = false;
  },
};
process.on('message', async (order) => {
  await orders[order]();
  process.send({ done: order });
});
process.once('disconnect', async () => {
  await postgres.stop();
  process.exit();
});
process.send({ url: postgres.url });
