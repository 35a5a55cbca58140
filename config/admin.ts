import { previewAddress } from '../src/plugins/placement-matching/server/src/services/preview-link';
import { environment, secret } from './env';

type Previewed = Parameters<typeof previewAddress>[2];

export default () => ({
  auth: {
    secret: secret('ADMIN_JWT_SECRET'),
    sessions: {
      accessTokenLifespan: 30 * 60,
      maxRefreshTokenLifespan: 30 * 24 * 3600,
      idleRefreshTokenLifespan: 14 * 24 * 3600,
      maxSessionLifespan: 24 * 3600,
      idleSessionLifespan: 2 * 3600,
    },
    cookie: { secure: environment.isProduction && environment.publicUrl.startsWith('https') },
  },
  apiToken: {
    salt: secret('API_TOKEN_SALT'),
    secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false, docLinks: false },
  ai: { enabled: false },
  preview: {
    enabled: true,
    config: {
      // Strapi asks nobody whether they may: the address is made for those alone who may read the draft.
      handler: (uid: string, asked: Previewed) => previewAddress(strapi, uid, asked),
    },
  },
  autoOpen: false,
  watchIgnoreFiles: ['**/.demo/**', '**/.data/**', '**/tests/**', '**/bench/**'],
});
