/**
 * Every kind of test, from a fresh clone. `--quick`: types, lint, boundaries and pure tests only.
 * `--full`: the sizes that the issues name instead of the gate's. The last line counts.
 */
import { requireNode } from './require-node.mjs';

requireNode();
import('./run-tests.mjs');
