import type { Core } from '@strapi/strapi';
import request from 'supertest';

export type AdminLogin = {
  readonly userId: number;
  /** For `Authorization: Bearer …`. */
  readonly token: string;
  /** A request to an address of the plugin, signed in: `login.get('/periods')`. */
  readonly get: (path: string) => request.Test;
  readonly post: (path: string, body?: object) => request.Test;
};

const PASSWORD = 'Hemligt-losen-2027';
let count = 0;

/** Creates an admin user and signs in by the real login route. Without `actions` it is a super admin. */
export async function adminLogin(
  strapi: Core.Strapi,
  actions?: readonly string[],
): Promise<AdminLogin> {
  count += 1;
  const email = `person${count}@example.test`;
  const role = actions
    ? await roleWith(strapi, actions)
    : await strapi.service('admin::role').getSuperAdmin();
  const user = await strapi.service('admin::user').create({
    email,
    firstname: 'Sara',
    lastname: 'Lind',
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
    preferedLanguage: 'sv',
  });
  const server = strapi.server.httpServer;
  const answer = await request(server).post('/admin/login').send({ email, password: PASSWORD });
  if (answer.status !== 200) throw new Error(`The login answered ${answer.status}`);
  const token: string = answer.body.data.accessToken ?? answer.body.data.token;
  const signed = (test: request.Test): request.Test => test.set('Authorization', `Bearer ${token}`);
  return {
    userId: user.id,
    token,
    get: (path) => signed(request(server).get(`/placement-matching${path}`)),
    post: (path, body = {}) =>
      signed(request(server).post(`/placement-matching${path}`)).send(body),
  };
}

/** A role that holds these actions of the plugin (`periods.read`) and nothing else. */
async function roleWith(
  strapi: Core.Strapi,
  actions: readonly string[],
): Promise<{ readonly id: number }> {
  const role = await strapi
    .service('admin::role')
    .create({ name: `Role ${count}`, description: 'Made by a test' });
  const permissions = actions.map((action) => ({ action: `plugin::placement-matching.${action}` }));
  await strapi.service('admin::role').assignPermissions(role.id, permissions);
  return role;
}
