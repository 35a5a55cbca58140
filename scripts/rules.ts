import fs from 'node:fs';
import { describeRules } from '../src/plugins/placement-matching/domain/rules-read/describe-rules';
import { RULES } from '../src/plugins/placement-matching/domain/rules/catalogue';

/** `npm run docs:rules`: writes the page that shows what each rule says of itself. */
fs.writeFileSync('docs/rules-as-stated.md', describeRules(RULES));
