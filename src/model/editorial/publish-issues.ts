import type { Issue } from '../validation/issue';

type Node = { readonly type?: unknown; readonly url?: unknown; readonly children?: unknown };
type Picture = {
  readonly media?: unknown;
  readonly alt?: string | null;
  readonly isDecorative?: boolean | null;
};

/**
 * What stops a text from being published: a picture that says nothing to whoever cannot see it, and an
 * address that is none. `row` has its components filled in.
 */
export function publishIssues(row: unknown, path = ''): Issue[] {
  if (Array.isArray(row)) {
    return row.flatMap((part, index) => publishIssues(part, joined(path, String(index))));
  }
  if (typeof row !== 'object' || row === null) return [];
  const own = [...pictureIssue(row, path), ...blockIssue(row, path), ...addressIssue(row, path)];
  const parts = Object.entries(row).filter(([name]) => name !== 'media');
  return [...own, ...parts.flatMap(([name, part]) => publishIssues(part, joined(path, name)))];
}

/** Whoever sets an hour and presses Publish would have the text out before it. */
export function hourIssue(row: unknown, now: Date): Issue[] {
  const { publishAt } = row as { readonly publishAt?: unknown };
  const moment = publishAt instanceof Date ? publishAt : new Date(String(publishAt ?? ''));
  if (!(moment.getTime() > now.getTime())) return [];
  return [
    issue(
      'publishAt',
      'Texten publiceras av sig själv på den tid som är satt: spara den bara. Ska den ut nu, ta bort tiden.',
      'The text is published by itself at the hour that is set: only save it. To publish it now, remove the hour.',
    ),
  ];
}

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const issue = (path: string, sv: string, en: string): Issue => ({ path, fields: [path], sv, en });

function pictureIssue(row: object, path: string): Issue[] {
  if (!('alt' in row) || !('isDecorative' in row)) return [];
  const { alt, isDecorative } = row as Picture;
  if (isDecorative || alt?.trim()) return [];
  return [
    issue(
      joined(path, 'alt'),
      'Skriv en alt-text som säger vad bilden visar, eller markera bilden som dekorativ.',
      'Write an alternative text that says what the picture shows, or mark it as decorative.',
    ),
  ];
}

/** A picture in running text has nowhere to say whether it is decorative. */
function blockIssue(row: object, path: string): Issue[] {
  if ((row as Node).type !== 'image') return [];
  return [
    issue(
      path,
      'Lägg bilden i ett eget bildblock, så att den får en alt-text.',
      'Put the picture in a picture block of its own, so that it gets an alternative text.',
    ),
  ];
}

/** Within the site, or a way out of it that a browser knows; never script. */
const ADDRESS = /^(\/(?!\/)|#|https?:\/\/|mailto:|tel:)/i;

function addressIssue(row: object, path: string): Issue[] {
  const isLink = (row as Node).type === 'link';
  const name = isLink ? 'url' : 'address';
  const isLinkLine = 'address' in row && 'text' in row;
  if (!isLink && !isLinkLine) return [];
  const address = (row as Record<string, unknown>)[name];
  if (typeof address === 'string' && ADDRESS.test(address.trim())) return [];
  return [
    issue(
      joined(path, name),
      'Länkens adress börjar med https://, mailto:, tel: eller / för en sida på den här webbplatsen.',
      'The address of a link begins with https://, mailto:, tel: or / for a page of this site.',
    ),
  ];
}
