import fs from 'node:fs';
import path from 'node:path';

type Inline =
  | { readonly type: 'text'; readonly text: string; readonly bold?: true }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] };
type Block = {
  readonly type: 'paragraph' | 'heading' | 'list' | 'list-item';
  readonly level?: number;
  readonly format?: 'unordered';
  readonly children: readonly (Inline | Block)[];
};
export type Step = {
  readonly title: string;
  readonly body: readonly Block[];
  readonly checklist: readonly { readonly text: string }[];
};
export type WrittenText = {
  readonly title: string;
  readonly slug: string;
  readonly ingress: string;
  readonly introduction: readonly Block[];
  readonly steps: readonly Step[];
};

/**
 * A text of the demo as it is written: `title:` and `ingress:` first, `# ` begins a step, `[ ] ` is a line
 * of its checklist, `## ` a heading, `- ` a line of a list.
 */
export function readText(folder: string, name: string): WrittenText {
  const lines = fs.readFileSync(path.join(__dirname, folder, `${name}.md`), 'utf8').split('\n');
  const facts = new Map(
    lines.flatMap((line) => {
      const [, key, value] = /^(title|slug|ingress): (.+)$/.exec(line) ?? [];
      return key && value ? [[key, value] as const] : [];
    }),
  );
  const start = lines.indexOf('');
  const parts = lines.slice(start).join('\n').split(/^# /m);
  const [introduction = '', ...steps] = parts;
  return {
    title: facts.get('title') ?? '',
    slug: facts.get('slug') ?? name.replace(/\.\w+$/, ''),
    ingress: facts.get('ingress') ?? '',
    introduction: blocksOf(introduction),
    steps: steps.map((step) => {
      const [title = '', ...rest] = step.split('\n');
      return { title: title.trim(), body: blocksOf(rest.join('\n')), checklist: checksIn(rest) };
    }),
  };
}

const CHECK = '[ ] ';
const checksIn = (lines: readonly string[]): { readonly text: string }[] =>
  lines
    .filter((line) => line.startsWith(CHECK))
    .map((line) => ({ text: line.slice(CHECK.length) }));

function blocksOf(text: string): Block[] {
  const kept = text.split('\n').filter((line) => !line.startsWith(CHECK));
  const paragraphs = kept.join('\n').split(/\n{2,}/);
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(blockOf);
}

function blockOf(text: string): Block {
  if (text.startsWith('## ')) {
    return { type: 'heading', level: 2, children: inlinesOf(text.slice(3)) };
  }
  if (text.startsWith('- ')) {
    const items = text
      .split('\n')
      .map((line): Block => ({ type: 'list-item', children: inlinesOf(line.slice(2)) }));
    return { type: 'list', format: 'unordered', children: items };
  }
  return { type: 'paragraph', children: inlinesOf(text) };
}

/** `[words](address)` and `**words**`. */
function inlinesOf(text: string): Inline[] {
  const parts = text.split(/(\[[^\]]+\]\([^)]+\)|\*\*[^*]+\*\*)/).filter((part) => part !== '');
  return parts.map((part): Inline => {
    const [, words, url] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    if (words && url) return { type: 'link', url, children: [{ type: 'text', text: words }] };
    const [, strong] = /^\*\*([^*]+)\*\*$/.exec(part) ?? [];
    return strong ? { type: 'text', text: strong, bold: true } : { type: 'text', text: part };
  });
}
