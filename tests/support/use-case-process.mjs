/**
 * `node use-case-process.mjs FILE FUNCTION JSON`: a second server process that runs one use case on the database
 * of the environment. It says «ready», waits for a line on stdin, and prints the answer as JSON; a job that it has
 * started is let run to its end.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const distDir = path.join(appDir, 'dist');
const [file, name, input] = process.argv.slice(2);

const { createStrapi } = require('@strapi/strapi');
const strapi = await createStrapi({ appDir, distDir, serveAdminPanel: false }).load();
const services = path.join(distDir, 'src/plugins/placement-matching/server/src/services');
const useCase = require(path.join(services, `${file}.js`))[name];
const { runningJob } = require(path.join(services, '..', 'jobs', 'running-jobs.js'));

console.log('ready');
await new Promise((resolve) => process.stdin.once('data', resolve));
const answer = await useCase(strapi, JSON.parse(input));
console.log(`answer ${JSON.stringify(answer)}`);
await runningJob(answer.value?.id)?.ended;
process.stdin.destroy();
await strapi.destroy();
