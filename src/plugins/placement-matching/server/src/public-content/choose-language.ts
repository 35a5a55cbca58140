import { CONTENT_LOCALES, type ContentLocale } from '../../../contracts/public-addresses';

/** A row of one language of a text, as the database has it. */
export type TextRow = Readonly<Record<string, unknown>> & {
  readonly documentId: string;
  readonly locale: ContentLocale;
};

export type Chosen = {
  readonly row: TextRow;
  /** The Swedish row, whose relations stand in where a translation names none. */
  readonly main: TextRow;
  readonly language: ContentLocale;
  readonly notice: 'not-translated' | 'not-proofread' | null;
};

/** The row in the language asked for, else in Swedish, else in the first there is. */
export function chooseLanguage(rows: readonly TextRow[], asked: ContentLocale): Chosen | undefined {
  const order = [asked, ...CONTENT_LOCALES];
  const row = order
    .map((locale) => rows.find((one) => one.locale === locale))
    .find((one) => one !== undefined);
  if (!row) return undefined;
  const main = rows.find((one) => one.locale === CONTENT_LOCALES[0]) ?? row;
  const unread = row.isProofread === true ? null : 'not-proofread';
  const notice = row.locale === asked ? unread : 'not-translated';
  return { row, main, language: row.locale, notice };
}
