/** A short address of lower-case ASCII letters, digits and hyphens: «Härryda kök 2» → `harryda-kok-2`. */
export function slugOf(text: string, maxLength = 80): string {
  const ascii = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[øæßþđł]/g, (letter) => WITHOUT_ACCENT[letter] ?? '');
  const slug = ascii
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '');
  return slug || 'x';
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function firstFreeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const candidate = `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Letters that Unicode does not split into a base letter and a mark. */
const WITHOUT_ACCENT: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  þ: 'th',
  đ: 'd',
  ł: 'l',
};
