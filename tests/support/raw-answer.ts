import type { Server } from 'node:http';
import net from 'node:net';

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

export const listening = (server: Server): Promise<void> =>
  new Promise((resolve) =>
    server.listening ? resolve() : server.listen(0, '127.0.0.1', () => resolve()),
  );

/** Every byte of an answer as it came over the socket, but for its date. */
export async function rawAnswer(server: Server, asked: Asked): Promise<Buffer> {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const headers = { host: 'praktik.example', connection: 'close', ...asked.headers };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('close', () => resolve());
    socket.once('error', reject);
    socket.write(`${asked.method} ${asked.path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  });
  const whole = Buffer.concat(chunks).toString('latin1');
  return Buffer.from(whole.replace(/\r\nDate: [^\r]*/, ''), 'latin1');
}
