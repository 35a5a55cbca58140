import { richText, safeAddress } from './rich-text';

const text = (value: string, more: object = {}): object => ({ type: 'text', text: value, ...more });

test('paragraphs, headings, lists and links come out; the page’s own heading stays the first', () => {
  expect(
    richText([
      { type: 'heading', level: 1, children: [text('Rubrik')] },
      { type: 'paragraph', children: [text('Hej ', { bold: true }), text('du')] },
      { type: 'paragraph', children: [text('  ')] },
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [text('ett')] },
          { type: 'list', children: [{ type: 'list-item', children: [text('två')] }] },
        ],
      },
      {
        type: 'paragraph',
        children: [{ type: 'link', url: '/sv/guider', children: [text('Guider')] }],
      },
    ]),
  ).toEqual([
    { type: 'heading', level: 2, content: [{ ...text('Rubrik'), bold: false, italic: false }] },
    {
      type: 'paragraph',
      content: [
        { ...text('Hej '), bold: true, italic: false },
        { ...text('du'), bold: false, italic: false },
      ],
    },
    {
      type: 'list',
      isOrdered: true,
      items: [
        [{ ...text('ett'), bold: false, italic: false }],
        [{ ...text('två'), bold: false, italic: false }],
      ],
    },
    { type: 'paragraph', content: [{ type: 'link', text: 'Guider', url: '/sv/guider' }] },
  ]);
});

test.each(['javascript:alert(1)', ' JaVaScript:x', 'data:text/html,x', '//evil.example', ''])(
  'the address %j never leaves',
  (url) => {
    const blocks = [
      { type: 'paragraph', children: [{ type: 'link', url, children: [text('x')] }] },
    ];
    expect(JSON.stringify(richText(blocks))).not.toContain('"link"');
    expect(safeAddress(url)).toBeUndefined();
  },
);

test('what is no text at all is nothing', () => {
  expect(richText(null)).toEqual([]);
  expect(richText('<b>x</b>')).toEqual([]);
  expect(richText([{ type: 'image', image: { url: 'x' }, children: [] }, { type: 'odd' }])).toEqual(
    [],
  );
});
