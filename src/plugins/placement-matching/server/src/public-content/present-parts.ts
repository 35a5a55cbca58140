import type { Body, Picture } from '../../../contracts/public-content';
import { richText, safeAddress } from './rich-text';

type Row = Readonly<Record<string, unknown>>;
type Media = {
  readonly url?: string;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly size?: number | null;
  readonly formats?: Readonly<Record<string, Edition>> | null;
};
type Edition = { readonly url?: string; readonly width?: number; readonly mime?: string };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => textOf(value) || null;
const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value : []);

/** A picture without a file, or one that is silent without being decorative, is not shown. */
export function picture(value: unknown): Picture | null {
  const row = (value ?? {}) as Row;
  const media = (row.media ?? {}) as Media;
  const alt = row.isDecorative === true ? '' : textOf(row.alt);
  if (!media.url || (alt === '' && row.isDecorative !== true)) return null;
  return {
    url: media.url,
    editions: editionsOf(media),
    alt,
    width: media.width ?? null,
    height: media.height ?? null,
    caption: textOrNull(row.caption),
    credit: textOrNull(row.credit),
  };
}

/** Pictures from before there were any have Strapi's own, in the format of the original: they are left out. */
function editionsOf({ formats }: Media): Picture['editions'] {
  return Object.values(formats ?? {})
    .flatMap(({ url, width, mime }) =>
      url && width && mime === 'image/webp' ? [{ url, width }] : [],
    )
    .sort((a, b) => a.width - b.width);
}

export const bodyOf = (value: unknown): Body => rowsOf(value).flatMap(partOf);

function partOf(part: Row): Body {
  switch (part.__component) {
    case 'body.text':
      return [{ part: 'text', text: richText(part.text) }];
    case 'body.image': {
      const image = picture(part.image);
      return image ? [{ part: 'image', image }] : [];
    }
    case 'body.facts':
      return [{ part: 'facts', heading: textOf(part.heading), text: richText(part.text) }];
    case 'body.quote':
      return [{ part: 'quote', text: textOf(part.text), by: textOrNull(part.by) }];
    case 'body.links':
      return [{ part: 'links', heading: textOf(part.heading), links: linksOf(part.links) }];
    case 'body.file': {
      const { url, size } = (part.file ?? {}) as Media;
      const bytes = Math.round((size ?? 0) * 1000);
      return url ? [{ part: 'file', text: textOf(part.text), url, bytes }] : [];
    }
    default:
      return [];
  }
}

function linksOf(value: unknown): { text: string; address: string }[] {
  return rowsOf(value).flatMap(({ text, address }) => {
    const safe = safeAddress(address);
    return safe ? [{ text: textOf(text), address: safe }] : [];
  });
}
