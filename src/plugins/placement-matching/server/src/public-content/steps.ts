import { firstFreeSlug, slugOf } from '../../../../../model/slug';
import type { GuideDetail } from '../../../contracts/public-content';
import { picture } from './present-parts';
import { richText } from './rich-text';

type StepRow = {
  readonly title?: string;
  readonly body?: unknown;
  readonly image?: unknown;
  readonly checklist?: readonly { readonly text?: string }[];
};

/** The steps of a guide, each with an address word of its own. */
export function stepsOf(rows: unknown): GuideDetail['steps'] {
  const taken = new Set<string>();
  return (Array.isArray(rows) ? (rows as readonly StepRow[]) : []).map((row, index) => {
    const title = row.title ?? '';
    // Letters that are not Latin leave nothing for an address.
    const word = /[a-z0-9åäö]/i.test(title) ? slugOf(title) : String(index + 1);
    const slug = firstFreeSlug(word, taken);
    taken.add(slug);
    const checklist = (row.checklist ?? []).flatMap(({ text }) => (text ? [text] : []));
    return { slug, title, body: richText(row.body), image: picture(row.image), checklist };
  });
}
