/** What texts of the site are illustrated with; a browser shows these where they stand. */
const SHOWN = [
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/jpeg', 'jpeg'],
  ['image/webp', 'webp'],
  ['image/avif', 'avif'],
  ['image/gif', 'gif'],
  ['image/svg+xml', 'svg'],
  ['application/pdf', 'pdf'],
] as const;

/** What is fetched to be opened elsewhere. */
const FETCHED = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['text/csv', 'csv'],
] as const;

/** No other file is taken into the media library: a page or a script there would run as the admin's own. */
export const UPLOADED_TYPES: readonly string[] = [
  ...new Set([...SHOWN, ...FETCHED].map(([type]) => type)),
];

/** Whether a browser may show the file itself; `ending` without its dot. */
export const isShown = (ending: string): boolean =>
  SHOWN.some(([, known]) => known === ending.toLowerCase());
