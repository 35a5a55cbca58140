import { createRequire } from 'node:module';
import path from 'node:path';
import { say, secondsSince } from './say.mjs';
import { environmentOf, readLogins } from './target.mjs';

/** Starts Strapi in this process, so that nothing is left behind when it ends. Answers how to stop it. */
export async function serve({ root, folder, options, target }) {
  const started = process.hrtime.bigint();
  say('Startar servern …', 'Starting the server …');
  Object.assign(process.env, environmentOf({ target, options, folder, filename: target.filename }));
  process.chdir(root);
  // Strapi's own ES modules do not load; its CommonJS ones do.
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  await strapi.start();
  await requireHealthy(options);
  console.log(`  ${secondsSince(started)} s`);
  announce({ options, target });
  return () => strapi.destroy();
}

async function requireHealthy(options) {
  const answer = await fetch(`${addressOf(options)}/_health`);
  if (!answer.ok) throw new Error(`The server answers ${answer.status} at /_health`);
}

/** From this machine a server that listens everywhere is reached by loopback. */
function addressOf({ host, port }) {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function announce({ options, target }) {
  const address = addressOf(options);
  console.log(`
Praktikvägen är igång (demo, storlek ${target.tier}).  ·  Praktikvägen is running (demo, size ${target.tier}).

  Webbplats  ·  Site    ${address}/
  Admin                 ${address}/admin
  Perioder  ·  Periods  ${address}/admin/plugins/placement-matching/periods
`);
  if (options.isLoopback) announceLogins(readLogins(target));
  else {
    say(
      'Demons inloggningar är avstängda, eftersom HOST inte är den här datorn.',
      'The logins of the demo are refused, because HOST is not this machine alone.',
    );
  }
  say('\nStoppa med Ctrl-C.', 'Stop with Ctrl-C.');
}

function announceLogins(logins) {
  console.log('  Logga in  ·  Log in');
  for (const { roleSv, roleEn, email, password } of logins) {
    console.log(`    ${`${roleSv}  ·  ${roleEn}`.padEnd(34)} ${email}   ${password}`);
  }
}
