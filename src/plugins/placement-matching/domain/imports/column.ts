/** What a cell of a column may hold; `parse-cell.ts` reads each. */
export type CellType =
  /** Free text of at most `max` characters. */
  | { readonly type: 'text'; readonly max: number }
  /** The source's own key: no spaces at the ends, at most 64 characters, no `:`, `|` or `,`. */
  | { readonly type: 'key' }
  /** Several keys or codes, separated by `|` or `,`. */
  | { readonly type: 'keys' }
  | { readonly type: 'whole'; readonly min: number; readonly max: number }
  /** Decimal comma or point. */
  | { readonly type: 'decimal'; readonly min: number; readonly max: number }
  /** `2027-03-15`, `20270315`, `15/3 2027` or an Excel date. */
  | { readonly type: 'day' }
  /** One of the codes; each may also be written as any of its words. */
  | { readonly type: 'choice'; readonly words: Readonly<Record<string, readonly string[]>> }
  /** ja/nej, yes/no, x, 1/0. */
  | { readonly type: 'flag' }
  | { readonly type: 'email' }
  /** SCB's four digits. */
  | { readonly type: 'municipality-code' }
  /** Eight digits. */
  | { readonly type: 'unit-code' }
  | { readonly type: 'organisation-number' }
  /** `2026/2027` or `2026-2027`. */
  | { readonly type: 'school-year' }
  /** ISO weeks: `2027-W11|2027-W14`, ranges with `–` or `..`. */
  | { readonly type: 'weeks' }
  /** ISO weekdays: `12345`, `24`, `ti, to`. */
  | { readonly type: 'weekdays' }
  /** `2027-W11`, `2027-W11–2027-W12:2`, `2027-03-15–2027-03-26`, separated by `|`; after `:` the seats. */
  | { readonly type: 'spans' };

export type Column = {
  /** The name in code and in `columns` of the import's address. */
  readonly field: string;
  /** The headers of the templates. */
  readonly sv: string;
  readonly en: string;
  /** Other headers that are understood. Case, spaces and punctuation never matter. */
  readonly also?: readonly string[];
  readonly cell: CellType;
  /** The column must be in the file and no cell of it empty. */
  readonly isRequired?: boolean;
  /** Shown in the template's explanation. */
  readonly example: string;
};

export const text = (max: number): CellType => ({ type: 'text', max });
export const whole = (min: number, max: number): CellType => ({ type: 'whole', min, max });
export const decimal = (min: number, max: number): CellType => ({ type: 'decimal', min, max });
export const choice = (words: Readonly<Record<string, readonly string[]>>): CellType => ({
  type: 'choice',
  words,
});

/** The row's own key in its source. Every kind but wishes and periods has one. */
export const ownKey = (example: string): Column => ({
  field: 'externalId',
  sv: 'Nyckel',
  en: 'Key',
  also: ['id', 'external id', 'externalId', 'källnyckel'],
  cell: { type: 'key' },
  isRequired: true,
  example,
});

export const municipalityCode = (isRequired: boolean): Column => ({
  field: 'municipality',
  sv: 'Kommunkod',
  en: 'Municipality code',
  also: ['kommun', 'municipality', 'scb-kod'],
  cell: { type: 'municipality-code' },
  isRequired,
  example: '1384',
});

export const position: readonly Column[] = [
  {
    field: 'latitude',
    sv: 'Latitud',
    en: 'Latitude',
    also: ['lat'],
    cell: decimal(-90, 90),
    example: '57,4872',
  },
  {
    field: 'longitude',
    sv: 'Longitud',
    en: 'Longitude',
    also: ['lon', 'lng'],
    cell: decimal(-180, 180),
    example: '12,0762',
  },
];

export const reach: readonly Column[] = [
  {
    field: 'email',
    sv: 'E-post',
    en: 'E-mail',
    also: ['mail', 'epost', 'e-postadress'],
    cell: { type: 'email' },
    example: 'eva.strom@example.org',
  },
  {
    field: 'telephone',
    sv: 'Telefon',
    en: 'Telephone',
    also: ['tel', 'phone', 'mobil', 'telefonnummer'],
    cell: text(32),
    example: '0300-83 40 00',
  },
];
