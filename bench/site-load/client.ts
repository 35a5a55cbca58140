/**
 * A process of its own that asks for one address over kept connections as fast as it is answered. The answers of one
 * address are equally long, so it counts bytes instead of reading them: it takes as little as it can of the processor
 * that the server needs.
 */
import net from 'node:net';

export type Load = {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly connections: number;
  readonly seconds: number;
};
export type LoadResult = {
  readonly requests: number;
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly clientMicroseconds: number;
};

process.once('message', (load: Load) => {
  void run(load).then((result) => process.send?.(result, () => process.disconnect()));
});

async function run(load: Load): Promise<LoadResult> {
  const times: number[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + load.seconds * 1000;
  await Promise.all(
    Array.from({ length: load.connections }, () => connection(load, { end, times })),
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    clientMicroseconds: (user + system) / times.length,
  };
}

function connection(
  load: Load,
  { end, times }: { readonly end: number; readonly times: number[] },
): Promise<void> {
  const lines = Object.entries({ host: `127.0.0.1:${load.port}`, ...load.headers });
  const request = Buffer.from(
    `GET ${load.path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port: load.port, host: '127.0.0.1', noDelay: true });
    let length = 0;
    let received = 0;
    let asked = 0;
    const ask = (): void => {
      asked = performance.now();
      socket.write(request);
    };
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.on('data', (chunk: Buffer) => {
      if (received === 0) {
        const status = chunk.toString('latin1', 9, 12);
        if (status !== String(load.status)) return reject(new Error(`answered ${status}`));
        if (length === 0) length = lengthOf(chunk);
      }
      received += chunk.length;
      if (received < length) return;
      if (received > length) return reject(new Error('an answer of another length'));
      received = 0;
      const now = performance.now();
      times.push(now - asked);
      if (now < end) return ask();
      socket.end();
      resolve();
    });
  });
}

/** Of headers and body together; the headers come in the first piece. */
function lengthOf(chunk: Buffer): number {
  const headers = chunk.toString('latin1', 0, chunk.indexOf('\r\n\r\n') + 4);
  return headers.length + Number(/\r\ncontent-length: (\d+)/i.exec(headers)?.[1] ?? 0);
}
