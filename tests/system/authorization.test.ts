import fs from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { ACTIONS } from '../../src/plugins/placement-matching/server/src/actions';
import { adminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';

type Row = { readonly method: string; readonly path: string; readonly opens: string };

/** `opens`: `public`, `super-admin`, or the actions (`a|b`) any one of which opens the route to a role that holds nothing else. */
const matrix: readonly Row[] = fs
  .readFileSync(path.join(__dirname, 'authorization.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [method = '', route = '', opens = ''] = line.split(';');
    return { method, path: route, opens };
  });
const actions = ACTIONS.map((action) => action.uid as string);
const isOurs = (route: string): boolean =>
  route.startsWith('/placement-matching') || route.startsWith('/api/v1');

let app: Booted;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  app = await boot();
  tokens['super-admin'] = (await adminLogin(app.strapi)).token;
  tokens.nothing = (await adminLogin(app.strapi, [])).token;
  for (const action of actions) tokens[action] = (await adminLogin(app.strapi, [action])).token;
});
afterAll(async () => app.stop());

test('every route of ours has a row, and every row a route', () => {
  const served = app.strapi.server
    .listRoutes()
    .filter((layer) => isOurs(layer.path))
    .flatMap((layer) =>
      layer.methods
        .filter((method: string) => method !== 'HEAD')
        .map((method: string) => `${method} ${layer.path}`),
    );
  expect([...new Set(served)].sort()).toEqual(
    matrix.map((row) => `${row.method} ${row.path}`).sort(),
  );
});

test.each(matrix)(
  '$method $path opens to $opens and to nobody else',
  async ({ method, path: route, opens }) => {
    const address = route.replace(/:[a-zA-Z]+/g, 'nobody');
    const ask = async (token?: string): Promise<number> => {
      const call = request(app.strapi.server.httpServer)[method.toLowerCase() as 'get'](address);
      return (await (token ? call.set('Authorization', `Bearer ${token}`) : call)).status;
    };
    const verdicts: Record<string, boolean> = { nobody: isOpen(await ask()) };
    for (const [who, token] of Object.entries(tokens)) verdicts[who] = isOpen(await ask(token));

    const expected = Object.fromEntries(
      Object.keys(verdicts).map((who) => [
        who,
        opens === 'public' ||
          opens.split('|').includes(who) ||
          (who === 'super-admin' && opens !== 'public'),
      ]),
    );
    // A public route answers without looking at anybody; a stranger's token is no reason to refuse.
    expect(verdicts).toEqual(expected);
  },
);

/** Refused is 401 or 403; a server error is a fault whoever asks. */
function isOpen(status: number): boolean {
  expect(status).toBeLessThan(500);
  return status !== 401 && status !== 403;
}
