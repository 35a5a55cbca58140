import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

export type StaticServer = { readonly port: number; readonly stop: () => Promise<void> };

/** An nginx of one process that sends these bytes as a file, or undefined where none is installed. */
export async function startNginx(body: Buffer): Promise<StaticServer | undefined> {
  const binary = PLACES.find((place) => fs.existsSync(place));
  if (!binary) return undefined;
  const port = await freePort();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'praktikvagen-nginx-'));
  fs.chmodSync(folder, 0o755);
  fs.writeFileSync(path.join(folder, 'page'), body);
  fs.writeFileSync(
    path.join(folder, 'nginx.conf'),
    `worker_processes 1;
daemon off;
pid ${folder}/pid;
error_log stderr crit;
events {}
http {
  access_log off;
  keepalive_requests 10000000;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}; default_type text/html; add_header Content-Encoding br; }
}
`,
  );
  const child = spawn(binary, ['-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await isUp(port)) && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    port,
    stop: async () => {
      child.kill('SIGQUIT');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isUp = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/page`).then(
    ({ ok }) => ok,
    () => false,
  );
