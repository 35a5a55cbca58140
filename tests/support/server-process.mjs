/**
 * `node server-process.mjs`: one more server on the database of the environment, on loopback and a port of its own.
 * It says «listening PORT», and «deadlock» each time the database ends one of its transactions for that. It ends when
 * its stdin does.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const distDir = path.join(appDir, 'dist');

const { createStrapi } = require('@strapi/strapi');
const strapi = await createStrapi({ appDir, distDir, serveAdminPanel: false }).load();
strapi.db.connection.on('query-error', ({ code }) => code === '40P01' && console.log('deadlock'));
strapi.server.mount();
const { httpServer } = strapi.server;
httpServer.listen(0, '127.0.0.1', () => console.log(`listening ${httpServer.address().port}`));
process.stdin.resume();
await new Promise((resolve) => process.stdin.once('end', resolve));
httpServer.closeAllConnections();
await strapi.destroy();
