import type { VNode } from 'preact';
import type {
  Inline,
  RichText as Blocks,
} from '../../../plugins/placement-matching/contracts/public-content';

/** Running text by its blocks; `under` is the level of the heading that it stands below. */
export function RichText(props: { readonly blocks: Blocks; readonly under?: number }): VNode {
  const { blocks, under = 1 } = props;
  return (
    <div class="prose stack">
      {blocks.map((block, index) => (
        <Block block={block} under={under} key={index} />
      ))}
    </div>
  );
}

function Block(props: { readonly block: Blocks[number]; readonly under: number }): VNode {
  const { block, under } = props;
  switch (block.type) {
    case 'heading':
      return <Heading level={under + block.level - 1} content={block.content} />;
    case 'quote':
      return (
        <blockquote>
          <p>{block.content.map(InlinePart)}</p>
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{item.map(InlinePart)}</li>);
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'paragraph':
      return <p>{block.content.map(InlinePart)}</p>;
  }
}

/** Headings go down one level at a time, whatever the editor has chosen. */
function Heading(props: { readonly level: number; readonly content: readonly Inline[] }): VNode {
  const content = props.content.map(InlinePart);
  if (props.level <= 2) return <h2>{content}</h2>;
  return props.level === 3 ? <h3>{content}</h3> : <h4>{content}</h4>;
}

function InlinePart(part: Inline, index: number): VNode | string {
  if (part.type === 'link') {
    return (
      <a class="ds-link" href={part.url} key={index}>
        {part.text}
      </a>
    );
  }
  if (part.bold) return <strong key={index}>{part.text}</strong>;
  return part.italic ? <em key={index}>{part.text}</em> : part.text;
}
