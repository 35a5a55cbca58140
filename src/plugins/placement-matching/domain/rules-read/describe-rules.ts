import type { Rule } from '../rules/rule';

const HEAD = `# The rules, as each states itself

Written by \`npm run docs:rules\` from the files in \`src/plugins/placement-matching/domain/rules/\`. What each number of the field is, and where a rule without a file is met, stands in [rules.md](rules.md).
`;

/** The page docs/rules-as-stated.md. A test compares it, so that nobody changes a policy without changing what people read. */
export function describeRules(rules: readonly Rule[]): string {
  const sorted = [...rules].sort((one, other) => (one.name < other.name ? -1 : 1));
  return `${[HEAD.trimEnd(), ...sorted.map(describeRule)].join('\n\n')}\n`;
}

function describeRule(rule: Rule): string {
  const { source } = rule;
  const isFilter = rule.scope === 'place' && rule.isFilter === true;
  return [
    `## ${rule.name}`,
    '',
    `- ${rule.number ?? 'No number'}, ${rule.origin}, ${rule.strictness}${isFilter ? ', also keeps learners out before an allocation' : ''}`,
    `- Speaks of: ${rule.resource}, ${rule.scope === 'load' ? 'all placements together' : 'one placement at a time'}`,
    `- In force: ${rule.validFrom ?? 'always'} to ${rule.validTo ?? 'further notice'}`,
    `- Reads: ${rule.reads.join(', ')}; unknown ${rule.whenUnknown}`,
    `- Source: ${source.text} (read ${source.date}, ${source.isVerified ? 'verified at the source' : 'not verified, shown as practice'})`,
  ].join('\n');
}
