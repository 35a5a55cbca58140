import fs from 'node:fs';
import path from 'node:path';
import { RULES } from '../rules/catalogue';
import { describeRules } from './describe-rules';

test('docs/rules-as-stated.md says of every rule what the rule says of itself', () => {
  const written = fs.readFileSync(path.join(process.cwd(), 'docs', 'rules-as-stated.md'), 'utf8');
  expect(written).toBe(describeRules(RULES));
});
