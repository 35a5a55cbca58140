import path from 'path';
import { UPLOADED_TYPES } from '../src/security/uploaded-types';
import { environment, secret } from './env';

export default () => ({
  // At run time __dirname is dist/config, in the admin build it is config.
  'placement-matching': {
    enabled: true,
    resolve: path.join(__dirname, '..', 'src', 'plugins', 'placement-matching'),
    config: { failpoint: environment.failpoint },
  },
  'users-permissions': {
    config: {
      jwtSecret: secret('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: true,
        accessTokenLifespan: 15 * 60,
        maxRefreshTokenLifespan: 14 * 24 * 3600,
      },
      register: { allowedFields: [] },
      ratelimit: { enabled: true },
    },
  },
  upload: {
    config: { sizeLimit: 10 * 1024 * 1024, security: { allowedTypes: UPLOADED_TYPES } },
  },
  i18n: { enabled: true },
});
