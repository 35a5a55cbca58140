import type { Inline, RichText } from '../../../contracts/public-content';

type Node = {
  readonly type?: string;
  readonly text?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly url?: string;
  readonly level?: number;
  readonly format?: string;
  readonly children?: readonly Node[];
};

/** Strapi's blocks as the public gets them: what is not known here does not leave. */
export function richText(blocks: unknown): RichText {
  if (!Array.isArray(blocks)) return [];
  return (blocks as readonly Node[]).flatMap(blockOf);
}

function blockOf(node: Node): RichText {
  const content = inlinesOf(node.children);
  switch (node.type) {
    case 'heading':
      // The page has its own first heading.
      return isSilent(content)
        ? []
        : [{ type: 'heading', level: Math.min(4, Math.max(2, node.level ?? 2)), content }];
    case 'quote':
      return [{ type: 'quote', content }];
    case 'paragraph':
    case 'code':
      return isSilent(content) ? [] : [{ type: 'paragraph', content }];
    case 'list':
      return [{ type: 'list', isOrdered: node.format === 'ordered', items: itemsOf(node) }];
    default:
      return [];
  }
}

/** A list within a list is shown on the same level. */
function itemsOf(list: Node): Inline[][] {
  return (list.children ?? []).flatMap((item) =>
    item.type === 'list' ? itemsOf(item) : [inlinesOf(item.children)],
  );
}

/** Within the site or by a scheme that cannot carry script, whatever the database holds. */
const ADDRESS = /^(\/(?!\/)|#|https?:\/\/|mailto:|tel:)/i;

function inlinesOf(nodes: readonly Node[] = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'link') {
      const text = textOf(node);
      const url = node.url?.trim() ?? '';
      return ADDRESS.test(url) && text
        ? [{ type: 'link', text, url }]
        : [{ type: 'text', text, bold: false, italic: false }];
    }
    if (node.type !== 'text' || !node.text) return [];
    return [
      { type: 'text', text: node.text, bold: node.bold === true, italic: node.italic === true },
    ];
  });
}

const textOf = (node: Node): string =>
  node.text ?? (node.children ?? []).map((child) => textOf(child)).join('');

const isSilent = (content: readonly Inline[]): boolean =>
  content.every(({ text }) => text.trim() === '');

/** The address of a line in a list of links, or nothing where it could carry script. */
export const safeAddress = (address: unknown): string | undefined =>
  typeof address === 'string' && ADDRESS.test(address.trim()) ? address.trim() : undefined;
