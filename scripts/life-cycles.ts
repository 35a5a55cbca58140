import fs from 'node:fs';
import { describeLifeCycles } from '../src/plugins/placement-matching/domain/life-cycles/describe-life-cycles';
import { LIFE_CYCLES } from '../src/plugins/placement-matching/domain/life-cycles/life-cycles';

/** `npm run docs:life-cycles`: writes the page that shows the tables. */
fs.writeFileSync('docs/life-cycles.md', describeLifeCycles(LIFE_CYCLES));
