import { productionEnvironment, startServer, untilHealthy } from '../support/start-production';

test('a production start with the shipped secrets is refused with one sentence that names them', async () => {
  const env = productionEnvironment();
  delete env.ENCRYPTION_KEY;
  env.JWT_SECRET = 'praktikvagen-development-only-JWT_SECRET';
  const server = await startServer(env);
  expect(await server.ended).toBe(1);
  const about = server
    .output()
    .split('\n')
    .filter((line) => /refused|error|^\s+at /i.test(line));
  expect(about).toEqual([
    expect.stringContaining(
      'Start refused: set your own JWT_SECRET, ENCRYPTION_KEY in the environment',
    ),
  ]);
  await server.stop();
});

test('a start with secrets of its own opens no connection outwards and names no host outside', async () => {
  const server = await startServer(productionEnvironment());
  try {
    await untilHealthy(server);
    const init = await fetch(`${server.origin}/admin/init`);
    expect(init.status).toBe(200);
    const policy = init.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("img-src 'self' data: blob:;");
    expect(policy).not.toMatch(/https?:|\.io|\.net|\.com/);
    for (const path of [
      '/admin/project-type',
      '/admin/information',
      '/admin/strapi-version',
      '/api/v1/slots/search',
      '/',
    ]) {
      await fetch(`${server.origin}${path}`).then((answer) => answer.text());
    }
    expect(server.output()).not.toContain('OUTGOING');
  } finally {
    await server.stop();
  }
});

test('the demo’s start is refused on a database that somebody uses', async () => {
  const env = productionEnvironment();
  const first = await startServer(env);
  await untilHealthy(first);
  const registered = await fetch(`${first.origin}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      firstname: 'Sara',
      lastname: 'Lind',
      email: 'sara@example.test',
      password: 'Hemligt-losen-2027',
    }),
  });
  expect(registered.status).toBe(200);
  first.child.kill('SIGTERM');
  await first.ended;
  const demo = await startServer({ ...env, PRAKTIKVAGEN_DEMO: '1' });
  expect(await demo.ended).toBe(1);
  expect(demo.output()).toContain('Start refused: PRAKTIKVAGEN_DEMO is set');
  await demo.stop();
});
