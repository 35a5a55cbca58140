import fs from 'node:fs';
import path from 'node:path';
import { translations } from './translations';

type Package = {
  readonly prefix: string;
  readonly folder: string;
  /** Lines of what this installation never shows, each with the reason. */
  readonly neverShown?: RegExp;
};

/** Paid features and Strapi's own offers; tokens for what is switched off in config/server.ts and config/admin.ts. */
const PAID_OR_OFF =
  /^(Settings\.(permissions\.auditLogs|page\.|sso|permissions\.users\.sso|content-history|application\.ee|adminTokens|transferTokens)|app\.components\.(FreeTrial|NpsSurvey|MediaLibraryBanner|UpsellBanner|BlockLink|Onboarding|LeftMenu\.trial)|tours\.|history\.)/;

/** Strapi's own AI service, switched off in config/admin.ts: captions made by a host outside. */
const AI =
  /^ai\.|aiMetadata|description\.ai$|create-metadata|progress\.(generatingMetadata|metadataGenerated|file\.(generatingM|m)etadata)/;

const PACKAGES: readonly Package[] = [
  { prefix: '', folder: 'admin/dist/admin/admin/src/translations', neverShown: PAID_OR_OFF },
  {
    prefix: 'content-manager.',
    folder: 'content-manager/dist/admin/translations',
    neverShown: PAID_OR_OFF,
  },
  { prefix: 'email.', folder: 'email/dist/admin/translations' },
  { prefix: 'i18n.', folder: 'i18n/dist/admin/translations' },
  { prefix: 'upload.', folder: 'upload/dist/admin/translations', neverShown: AI },
  { prefix: 'users-permissions.', folder: 'plugin-users-permissions/dist/admin/translations' },
];

test.each(PACKAGES)('every line of $folder has Swedish', ({ prefix, folder, neverShown }) => {
  const english = linesOf(folder, 'en');
  const swedish = linesOf(folder, 'sv');
  const lacking = Object.keys(english).filter(
    (key) => !neverShown?.test(key) && !swedish[key] && !translations.sv[prefix + key],
  );
  expect(lacking).toEqual([]);
});

test.each(PACKAGES)(
  'a Swedish line of $folder keeps the facts of the English',
  ({ prefix, folder }) => {
    const wrong = Object.entries(linesOf(folder, 'en')).filter(([key, english]) => {
      const ours = translations.sv[prefix + key];
      return ours !== undefined && factsOf(ours).some((fact) => !factsOf(english).includes(fact));
    });
    expect(wrong).toEqual([]);
  },
);

test('every line that a page asks for and no file of Strapi has is Swedish too', () => {
  const inFiles = new Set(
    PACKAGES.flatMap(({ prefix, folder }) =>
      Object.keys(linesOf(folder, 'en')).map((key) => prefix + key),
    ),
  );
  const lacking = [...askedFor()].filter(
    (key) => !inFiles.has(key) && !translations.sv[key] && !NEVER_ASKED.test(key),
  );
  expect(lacking).toEqual([]);
});

test('no line of ours is for a line that Strapi does not have', () => {
  const known = new Set([
    ...PACKAGES.flatMap(({ prefix, folder }) =>
      Object.keys(linesOf(folder, 'en')).map((key) => prefix + key),
    ),
    ...askedFor(),
  ]);
  const labels = new Set(Object.keys(translations.en));
  expect(Object.keys(translations.sv).filter((key) => !known.has(key) && !labels.has(key))).toEqual(
    [],
  );
});

/** Paid features, Strapi's own offers and AI, tokens that are switched off, and words that are the same in Swedish. */
const NEVER_ASKED =
  /^(widget\.deploy-now|notification\.ee|tours\.|app\.components\.(UpsellBanner|Status\.beta)|Settings\.(tokens|transferTokens|permissions\.auditLogs)|Settings\.application\.(ai-usage|admin-seats)|review-workflows\.|releases\.|content-releases\.|(content-manager\.)?history\.|content-manager\.restore\.|upload\.settings\.|upload\.form\.input\.placeholder\.file-alt)/;

/** The lines that the pages themselves name, with an English text beside them. */
function askedFor(): ReadonlySet<string> {
  const asked = new Set<string>();
  const line = /id:\s*(get\w+\(\s*)?[`'"]([\w.\-:]+)[`'"]\s*\)?,\s*defaultMessage:/g;
  for (const { prefix, folder } of PACKAGES) {
    const top = /^(.*?\/dist\/admin)/.exec(folder)?.[1] ?? folder;
    for (const code of codeIn(path.join(process.cwd(), 'node_modules', '@strapi', top))) {
      for (const [, isPrefixed, key] of code.matchAll(line)) {
        asked.add(isPrefixed ? `${prefix}${key}` : `${key}`);
      }
    }
  }
  return asked;
}

function codeIn(folder: string): readonly string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory())
      return ['tests', 'translations'].includes(entry.name) ? [] : codeIn(at);
    return entry.name.endsWith('.mjs') ? [fs.readFileSync(at, 'utf8')] : [];
  });
}

/** The values that a line shows; inside a plural or a choice, `{word}` may be text, so only its head counts. */
function factsOf(line: string): string[] {
  const heads = [...line.matchAll(/\{\s*(\w+)\s*,\s*(?:plural|select|number)/g)];
  const plain = heads.length > 0 ? [] : [...line.matchAll(/\{(\w+)\}/g)];
  return [...heads, ...plain].map((match) => match[1] ?? '');
}

function linesOf(folder: string, language: 'en' | 'sv'): Readonly<Record<string, string>> {
  const file = path.join(process.cwd(), 'node_modules', '@strapi', folder, `${language}.json.js`);
  if (!fs.existsSync(file)) return {};
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Strapi ships its lines as CommonJS
  const loaded = require(file) as { readonly default?: Record<string, string> } & Record<
    string,
    string
  >;
  return loaded.default ?? loaded;
}
