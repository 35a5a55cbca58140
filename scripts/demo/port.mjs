import net from 'node:net';
import { refuse } from './say.mjs';

/** Refuses a port that is taken or may not be used, before any long work. */
export async function requireFreePort({ host, port }) {
  const next = port < 65535 ? port + 1 : 8080;
  const reason = (await isAnswered(host, port)) ? 'EADDRINUSE' : await bindError(host, port);
  if (reason === 'EADDRINUSE') {
    refuse(
      `Port ${port} är upptagen: stoppa det som kör där, eller välj en annan port med PORT=${next} npm run demo.`,
      `Port ${port} is busy: stop what runs there, or choose another port with PORT=${next} npm run demo.`,
    );
  }
  if (reason) {
    refuse(
      `Det går inte att lyssna på ${host}:${port} (${reason}): välj en annan HOST eller PORT.`,
      `Cannot listen on ${host}:${port} (${reason}): choose another HOST or PORT.`,
    );
  }
}

/** Some systems let two servers share a port when one of them listens on every address. */
function isAnswered(host, port) {
  return new Promise((resolve) => {
    const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    const socket = net.connect({ host: address, port, timeout: 1_000 });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

function bindError(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}
