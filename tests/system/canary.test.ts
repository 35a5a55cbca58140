import {
  productionEnvironment,
  startServer,
  untilHealthy,
  type StartedServer,
} from '../support/start-production';
import { SMALL_REGION } from '../support/import-region';

/** A name that nothing else holds: wherever it is found outside the database, it has leaked. */
const CANARY = 'Xyzzy';
const PASSWORD = `Hemligt-${CANARY}-2027`;
const FILES = Object.entries(SMALL_REGION).map(
  ([kind, text]) =>
    [
      kind,
      text
        .replaceAll('Noor;Ali', `Kanariefågel;${CANARY}`)
        .replaceAll('Karin Dahl', `Handledare ${CANARY}`)
        .replaceAll('eva.strom@', `${CANARY}@`),
    ] as const,
);

type Period = {
  readonly id: string;
  readonly version: number;
  readonly runs: readonly { readonly id: string }[];
};

let server: StartedServer;
let token = '';
beforeAll(async () => {
  server = await startServer(productionEnvironment());
  await untilHealthy(server);
  const admin = { firstname: 'Eva', lastname: CANARY, email: 'eva@example.test' };
  await send('POST', '/admin/register-admin', { ...admin, password: PASSWORD });
  const login = await send<{ readonly accessToken: string }>('POST', '/admin/login', {
    email: admin.email,
    password: PASSWORD,
  });
  token = login.data.accessToken;
});
afterAll(async () => server.stop());

test('a learner is imported, allocated, searched, refused and published, and no log has the name', async () => {
  for (const [kind, text] of FILES) await importFile(kind, text);
  const learners = '/content-manager/collection-types/api::learner.learner';
  const found = await send('GET', `${learners}?_q=${CANARY}`);
  const [learner] = found.results;
  if (learner?.familyName !== CANARY) throw new Error('The search does not find the learner');

  const [period] = (await send<readonly Period[]>('GET', '/placement-matching/periods')).data;
  if (!period) throw new Error('The import made no period');
  const job = await send<Job>('POST', `/placement-matching/periods/${period.id}/allocate`, {});
  await ended(job.data.id);
  const detail = (await send<Period>('GET', `/placement-matching/periods/${period.id}`)).data;
  const publish = `/placement-matching/periods/${period.id}/publish`;
  const body = { run: detail.runs[0]?.id, version: detail.version, acceptGap: true };
  const published = await send<{ readonly placements: number }>('POST', publish, body);
  expect(published.data.placements).toBeGreaterThan(0);

  const providers = '/content-manager/collection-types/api::provider.provider';
  const [home] = (await send('GET', providers)).results;
  const provider = { connect: [{ documentId: home?.documentId }] };

  // Everything that may go wrong while the name is in hand.
  const taken = { period: period.id, learner: learner.documentId, slot: 'nothing' };
  expect((await send('POST', '/placement-matching/placements', taken)).error.status).toBe(404);
  expect((await send('DELETE', `${learners}/${learner.documentId}`)).error.message).toContain(
    `Kanariefågel ${CANARY}`,
  );
  for (const data of [
    { givenName: CANARY.repeat(400), familyName: CANARY },
    { givenName: `${CANARY}\u0000`, familyName: CANARY },
    { givenName: CANARY, familyName: CANARY, cohort: { connect: [{ documentId: CANARY }] } },
    { givenName: CANARY, familyName: CANARY, birthYear: CANARY },
    { [CANARY]: CANARY },
  ]) {
    await send('POST', learners, { ...data, provider });
    await send('PUT', `${learners}/${learner.documentId}`, data);
  }
  for (const path of [
    `${learners}?filters[familyName][$startsWith]=${CANARY}&sort=${CANARY}`,
    `${learners}?filters[${CANARY}]=1`,
    `/placement-matching/periods/${CANARY}`,
    `/placement-matching/slot-choices?q=${CANARY}%00`,
    `/api/v1/slots/search?q=${CANARY}`,
    `/api/v1/slots/search?${CANARY}=1`,
    `/sv/praktikplatser?q=${CANARY}`,
    `/sv/praktikplatser/${CANARY}%00`,
    `/${CANARY}%ff`,
  ]) {
    await send('GET', path);
  }
  await send('POST', '/admin/login', { email: `${CANARY}@example.test`, password: CANARY });
  await send('POST', '/placement-matching/holds', `{"${CANARY}`);
  await importFile('learners', `Elev-id;Förnamn;${CANARY}\n"${CANARY}`).catch(() => undefined);

  expect(server.output()).toContain('Strapi started successfully');
  expect(server.output()).not.toMatch(/xyzzy|kanarie/i);
});

async function importFile(kind: string, text: string): Promise<void> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob([text]), `${kind}.csv`);
  const started = await send<Job>('POST', '/placement-matching/imports', form);
  const { id } = (await ended(started.data.id)).result;
  const path = `/placement-matching/imports/${id}/commit`;
  await ended((await send<Job>('POST', path, { skipFaulty: true })).data.id);
}

type Answer<Data> = {
  readonly data: Data;
  readonly results: readonly { readonly documentId: string; readonly familyName: string }[];
  readonly error: { readonly status: number; readonly message: string };
};

async function send<Data = null>(
  method: string,
  path: string,
  body?: object | string,
): Promise<Answer<Data>> {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${server.origin}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      'accept-language': 'sv',
    },
    body: isForm || typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return JSON.parse(text.startsWith('{') ? text : '{}') as Answer<Data>;
}

type Job = {
  readonly id: string;
  readonly state: string;
  readonly result: { readonly id: string };
};

async function ended(job: string): Promise<Job> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const { data } = await send<Job>('GET', `/placement-matching/jobs/${job}`);
    if (data.state === 'done') return data;
    if (data.state !== 'running') throw new Error(`The job ended as ${data.state}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The job did not end');
}
