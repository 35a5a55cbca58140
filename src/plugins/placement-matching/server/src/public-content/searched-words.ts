/** Keys of the public contracts whose texts a reader sees as running words. */
const SEEN: ReadonlySet<string> = new Set([
  'text',
  'heading',
  'title',
  'by',
  'caption',
  'place',
  'forWhom',
  'signUp',
  'funding',
  'partners',
  'checklist',
  'role',
  'name',
  'department',
  'hours',
  'languages',
]);

/** Every word of a text that its page shows; addresses, codes and dates are no words. */
export function searchedWords(value: unknown, isSeen = false): string {
  if (typeof value === 'string') return isSeen ? value : '';
  if (Array.isArray(value)) return joined(value.map((part) => searchedWords(part, isSeen)));
  if (typeof value !== 'object' || value === null) return '';
  return joined(Object.entries(value).map(([key, part]) => searchedWords(part, SEEN.has(key))));
}

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(' ');
