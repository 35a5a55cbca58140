import type { LifeCycle, Transition } from './life-cycle';

/** The page docs/life-cycles.md: a diagram and a table of each life cycle. */
export function describeLifeCycles(cycles: readonly LifeCycle[]): string {
  return [HEAD, ...cycles.map(describe)].join('\n');
}

const HEAD = `# Life cycles

Written from the tables in \`domain/life-cycles/\` by \`npm run docs:life-cycles\`; a test compares the two.
Who is a right of the workbench, \`registers.edit\` (the registers' forms), \`employer\` (the link of the offer) or \`time\`.
What the tables do not allow is refused, whoever asks.
`;

function describe({ noun, transitions }: LifeCycle): string {
  return `## ${noun[0]?.toUpperCase()}${noun.slice(1)}

\`\`\`mermaid
stateDiagram-v2
${arrows(transitions).join('\n')}
\`\`\`

| Event | From | To | Who | If | Then |
|---|---|---|---|---|---|
${tableRows(transitions).join('\n')}
`;
}

/** Events between the same two states share an arrow. */
function arrows(transitions: readonly Transition[]): string[] {
  const events = new Map<string, Set<string>>();
  for (const { event, from, to } of transitions) {
    const arrow = `    ${nodeOf(from)} --> ${nodeOf(to)}`;
    events.set(arrow, (events.get(arrow) ?? new Set()).add(event));
  }
  return [...events].map(([arrow, names]) => `${arrow}: ${[...names].join(', ')}`);
}

/** The start and the end are drawn as dots; a name of a state may not hold a hyphen there. */
const nodeOf = (state: string | null): string => state?.replaceAll('-', '_') ?? '[*]';

function tableRows(transitions: readonly Transition[]): string[] {
  const table = new Map<string, string[]>();
  for (const { event, from, to, who, guard, effects } of transitions) {
    const rest = [to ?? '(deleted)', who.join(', '), guard.join('; '), effects.join(', ')];
    const key = [event, ...rest].join('\u0000');
    table.set(key, [...(table.get(key) ?? []), from ?? '(new)']);
  }
  return [...table].map(([key, from]) => {
    const [event, ...rest] = key.split('\u0000');
    return `| ${[event, from.join(', '), ...rest].join(' | ')} |`;
  });
}
