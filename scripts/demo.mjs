/** `npm run demo [-- --tier S|M|L|XL|Stress] [--fresh]`: from a fresh clone to a published period in the browser. */
import { requireNode } from './require-node.mjs';

requireNode();
import('./demo/run.mjs').then(function (demo) {
  return demo.run(process.argv.slice(2));
});
