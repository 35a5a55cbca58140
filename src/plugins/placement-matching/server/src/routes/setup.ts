import type { AdminRoute } from './write-guards';

/** The first set-up hands out a role, so it is the super admin's alone. */
const onlySuperAdmins = {
  policies: ['admin::isAuthenticatedAdmin', 'plugin::placement-matching.is-super-admin'],
};

export const setup: readonly AdminRoute[] = [
  { method: 'GET', path: '/setup', handler: 'setup.read', config: onlySuperAdmins },
  { method: 'POST', path: '/setup', write: 'once', handler: 'setup.run', config: onlySuperAdmins },
];
