import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SiteResponse } from './site-request';

/** An answer as Node writes it: its headers once with the body, and once for readers who have it already. */
export type WrittenAnswer = {
  readonly status: number;
  readonly etag: string | undefined;
  readonly headers: readonly string[];
  readonly headersUnchanged: readonly string[];
  readonly body: Buffer;
};

const OF_THE_BODY: ReadonlySet<string> = new Set(['Content-Type', 'Content-Encoding']);

export function writtenAnswer({ status, headers, body }: SiteResponse): WrittenAnswer {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const names = Object.entries(headers);
  return {
    status,
    etag: headers.ETag,
    headers: [...names.flat(), 'Content-Length', String(bytes.length)],
    headersUnchanged: names.filter(([name]) => !OF_THE_BODY.has(name)).flat(),
    body: bytes,
  };
}

/** The whole answer, its headers alone, or that nothing has changed. */
export function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: WrittenAnswer,
): void {
  const known = request.headers['if-none-match'];
  if (known && answer.etag && answer.status === 200 && matches(known, answer.etag)) {
    response.writeHead(304, [...answer.headersUnchanged]).end();
    return;
  }
  response.writeHead(answer.status, [...answer.headers]).end(answer.body);
}

function matches(known: string, etag: string): boolean {
  if (known === etag) return true;
  return known
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}
