import request from 'supertest';
import { ROLE_CODES } from '../../src/plugins/placement-matching/server/src/role-codes';
import { boot, type Booted } from '../support/boot';
import { workbenchWorld } from '../support/workbench-world';

const PASSWORD = 'Hemligt-losen-2027';
const SLOTS = '/content-manager/collection-types/api::slot.slot';
const RELATIONS = '/content-manager/relations';

let app: Booted;
let slot = '';
const tokens: Record<string, string> = {};
beforeAll(async () => {
  app = await boot();
  await workbenchWorld(app.strapi);
  const found = await app.strapi.documents('api::slot.slot').findFirst({});
  slot = found?.documentId ?? '';
  for (const [name, code] of Object.entries(ROLE_CODES)) {
    const role = await app.strapi.service('admin::role').findOne({ code });
    const email = `${name}@example.test`;
    await app.strapi.service('admin::user').create({
      ...{ email, firstname: 'Sara', lastname: 'Lind', password: PASSWORD },
      ...{ isActive: true, roles: [role.id], preferedLanguage: 'sv' },
    });
    const login = await request(app.strapi.server.httpServer)
      .post('/admin/login')
      .send({ email, password: PASSWORD });
    tokens[name] = login.body.data.accessToken ?? login.body.data.token;
  }
});
afterAll(async () => app.stop());

const get = (who: string, path: string): request.Test =>
  request(app.strapi.server.httpServer).get(path).set('Authorization', `Bearer ${tokens[who]}`);
const post = (who: string, path: string, body: object): request.Test =>
  request(app.strapi.server.httpServer)
    .post(path)
    .set('Authorization', `Bearer ${tokens[who]}`)
    .send(body);

const PERSON = /Handledare |Amina|Haddad|@example\.test/;
const WITHOUT_PERSONS = ['reader'] as const;

describe.each(WITHOUT_PERSONS)('the role %s, which may read slots but no persons', (who) => {
  test('lists and opens slots, without the supervisor’s name', async () => {
    const list = await get(who, `${SLOTS}?page=1&pageSize=10&sort=title:ASC`);
    expect(list.status).toBe(200);
    expect(list.body.results).toHaveLength(8);
    expect(list.text).not.toMatch(PERSON);
    expect(list.text).toContain('Tassens djurklinik');
    const one = await get(who, `${SLOTS}/${slot}`);
    expect(one.status).toBe(200);
    expect(one.text).not.toMatch(PERSON);
    const behind = await get(who, `${RELATIONS}/api::slot.slot/${slot}/supervisor`);
    expect(behind.status).toBe(200);
    expect(behind.text).not.toMatch(PERSON);
  });

  test.each([
    'populate=*',
    'populate=supervisor',
    'populate[supervisor][populate]=*',
    'populate[workplace][populate]=*',
    'filters[supervisor][name][$startsWith]=H',
    'filters[$and][0][supervisor][name][$contains]=Handledare',
    'filters[$or][0][$not][supervisor][email][$null]=true',
    'filters[supervisor][workplaces][name][$startsWith]=T',
    'filters[supervisor][id]=1',
    'filters[createdBy][email][$startsWith]=p',
    'filters[createdBy][password][$startsWith]=$2',
    'filters[createdBy][roles][users][email][$startsWith]=p',
    'filters[workplace][municipality][region][name]=x',
    'sort=supervisor.name',
    'sort=title,supervisor.name:desc',
    'sort[0]=supervisor.name',
    'sort[supervisor][name]=asc',
    'sort=createdBy.password',
    'sort=workplace.municipality.name',
  ])('cannot ask with %s', async (query) => {
    for (const path of [SLOTS, `${SLOTS}/${slot}`]) {
      // One row takes no filters and no order: there only what would be answered counts.
      const answer = await get(who, `${path}?${query}`);
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toBe('Din roll får inte läsa det som frågan gäller.');
    }
  });

  test.each([
    'filters[workplace][name][$startsWith]=T',
    'filters[$and][0][createdBy][id][$eq]=1',
    'filters[$and][0][open][firstDay][$gt]=2027-01-01',
    'sort=workplace.name:ASC',
    '_q=djur',
  ])('may ask with %s', async (query) => {
    expect((await get(who, `${SLOTS}?${query}`)).status).toBe(200);
  });

  test.each([
    'api::slot.slot/supervisor?_q=Handledare',
    'api::slot.slot/supervisor?filters[name][$startsWith]=H',
    'api::slot.slot/workplace?populate=*',
    'api::slot.slot/createdBy',
    'api::wish.wish/slot',
    'api::participation.participation/learner?_q=A',
    'api::learner.learner/cohort',
    'api::supervisor.supervisor/workplaces',
    'plugin::placement-matching.placement/createdBy',
  ])('cannot look up %s', async (path) => {
    expect((await get(who, `${RELATIONS}/${path}`)).status).toBe(403);
  });
});

test.each(Object.keys(ROLE_CODES))('what use cases own is hidden from the role %s', async (who) => {
  for (const type of ['placement', 'hold', 'allocation-run', 'allocation-result']) {
    const uid = `plugin::placement-matching.${type}`;
    for (const path of [
      `/content-manager/collection-types/${uid}`,
      `/content-manager/collection-types/${uid}?populate=*`,
      `/content-manager/single-types/${uid}`,
      `/content-manager/collection-types/${uid}/actions/countManyEntriesDraftRelations?documentIds=x`,
    ]) {
      expect({ path, status: (await get(who, path)).status }).toEqual({ path, status: 403 });
    }
    for (const action of ['', '/actions/bulkDelete', '/clone/x', '/auto-clone/x']) {
      const path = `/content-manager/collection-types/${uid}${action}`;
      const { status } = await post(who, path, { documentIds: ['x'] });
      expect({ path, status }).toEqual({ path, status: 403 });
    }
  }
});

test('a coordinator reads persons, still one step at a time', async () => {
  const by = await get(
    'coordinator',
    `${SLOTS}?filters[supervisor][name][$startsWith]=Handledare T`,
  );
  expect(by.body.pagination.total).toBe(1);
  expect((await get('coordinator', `${SLOTS}?sort=supervisor.name:ASC`)).status).toBe(200);
  const far = await get('coordinator', `${SLOTS}?filters[supervisor][workplaces][name]=x`);
  expect(far.status).toBe(403);
});

test.each(['bulkPublish', 'bulkUnpublish'])(
  '%s of what has no drafts is refused',
  async (action) => {
    const answer = await post('coordinator', `${SLOTS}/actions/${action}`, { documentIds: [slot] });
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toBe('Det här registret har inga utkast att publicera.');
  },
);

describe('the search box of a register of persons', () => {
  const LEARNERS = '/content-manager/collection-types/api::learner.learner';

  test('finds a learner by parts of both names, within the filters that are set', async () => {
    const found = await get('coordinator', `${LEARNERS}?_q=${encodeURIComponent(' amina  had ')}`);
    expect(found.body.results).toHaveLength(1);
    expect(found.body.results[0]).toMatchObject({ givenName: 'Amina', familyName: 'Haddad' });
    const filtered = `filters[$and][0][familyName][$eq]=Ali&_q=amina`;
    expect((await get('coordinator', `${LEARNERS}?${filtered}`)).body.results).toEqual([]);
    expect((await get('coordinator', `${LEARNERS}?_q=%25`)).body.results).toEqual([]);
  });

  test.each(['åsa', 'ÅSA', 'örjan'])(
    '«%s» is found whatever the case of å, ä and ö',
    async (word) => {
      const found = await get('coordinator', `${LEARNERS}?_q=${encodeURIComponent(word)}`);
      expect(found.body.pagination.total).toBeGreaterThan(0);
    },
  );

  test('finds a supervisor by name', async () => {
    const path = '/content-manager/collection-types/api::supervisor.supervisor?_q=tassen';
    expect((await get('coordinator', path)).body.results).toHaveLength(1);
  });

  test.each(WITHOUT_PERSONS)('answers nothing to the role %s', async (who) => {
    expect((await get(who, `${LEARNERS}?_q=amina`)).status).toBe(403);
  });
});

describe('the media library', () => {
  beforeAll(async () => {
    const admin = await app.strapi.db.query('admin::user').findOne({ where: {} });
    await app.strapi.db.query('plugin::upload.file').create({
      data: {
        ...{ name: 'bild.png', hash: 'bild', ext: '.png', mime: 'image/png', size: 1 },
        ...{ url: '/uploads/bild.png', provider: 'local', folderPath: '/', createdBy: admin.id },
      },
    });
  });

  test.each([
    'filters[createdBy][email][$startsWith]=c',
    'sort=createdBy.email',
    'populate=*',
    'populate[0]=createdBy',
    'populate[createdBy][populate]=*',
    'populate[folder][populate]=*',
    'populate[related][on][api::learner.learner][populate]=*',
    'filters[related][id]=1',
  ])('does not answer %s', async (query) => {
    for (const path of ['/upload/files', '/upload/files/1']) {
      expect((await get('communications', `${path}?${query}`)).status).toBe(403);
    }
  });

  test('answers what its own pages ask for', async () => {
    const query =
      'page=1&pageSize=20&sort=createdAt:DESC&filters[$and][0][folder][id][$null]=true&populate[folder]=true';
    const answer = await get('communications', `/upload/files?${query}`);
    expect(answer.status).toBe(200);
    expect(answer.body.results).toHaveLength(1);
    expect(answer.text).not.toContain('@example.test');
    expect((await get('reader', '/upload/files')).status).toBe(403);
  });
});
