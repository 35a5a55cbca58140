import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { holdsAnyAction } from './policies/holds-any-action';
import { isSuperAdmin } from './policies/is-super-admin';
import { idempotent } from './middlewares/idempotent';
import { versioned } from './middlewares/versioned';
import { register } from './register';
import { routes } from './routes';

export default {
  register,
  bootstrap,
  destroy,
  contentTypes,
  controllers,
  routes,
  services: {},
  middlewares: { idempotent, versioned },
  policies: { 'is-super-admin': isSuperAdmin, 'holds-any-action': holdsAnyAction },
};
