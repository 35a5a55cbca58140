import { fieldName } from './audit';
import type { Language } from './errors';
import { momentText } from './moments';

type Stale = {
  readonly kind: string;
  readonly who: string | null;
  readonly at: string | null;
  readonly fields: readonly string[];
};

/** To the second of two who had the same form open. */
export function staleFormSentence({ kind, who, at, fields }: Stale, language: Language): string {
  const named = fields.map((field) => `«${fieldName(kind, field, language)}»`).join(', ');
  const when = at === null ? '' : ` ${momentText(at, language)}`;
  if (language === 'sv')
    return `Inget sparades. ${who ?? 'Någon annan'} ändrade ${named || 'samma post'}${when}, efter att du öppnade formuläret. Ladda om sidan och gör din ändring igen.`;
  return `Nothing was saved. ${who ?? 'Somebody else'} changed ${named || 'the same record'}${when}, after you opened the form. Reload the page and make your change again.`;
}
