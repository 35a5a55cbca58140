/** Letters and digits of a header in one spelling, so that case, spaces, accents and punctuation never matter. */
export function headerKey(header: string): string {
  return foldToAscii(header)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'Ae',
  ø: 'o',
  Ø: 'O',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};

/** `Åsavik` → `Asavik`; characters without an ASCII letter are left. */
export function foldToAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[æÆøØßłŁđĐ]/g, (letter) => LETTERS[letter] ?? letter);
}
