import { codingFor, decoded, type Encoded } from './encode';
import { SECURITY_HEADERS } from './headers';
import type { SiteRequest, SiteResponse } from './site-request';

type Content = {
  readonly status: number;
  readonly type: string;
  readonly encoded: Encoded;
  readonly cache: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Picks the coding that the reader takes, or answers that nothing has changed. */
export function respond(request: SiteRequest, content: Content): SiteResponse {
  const { encoded } = content;
  const coding = codingFor(request.acceptEncoding);
  // Strong tags differ by coding: the bytes do.
  const etag = `"${encoded.tag}-${coding}"`;
  const headers = {
    ...SECURITY_HEADERS,
    ...content.headers,
    'Cache-Control': content.cache,
    Vary: 'Accept-Encoding',
    ETag: etag,
  };
  if (content.status === 200 && matches(request.ifNoneMatch, etag)) {
    return { status: 304, headers, body: '' };
  }
  const body = coding === 'br' ? encoded.br : coding === 'gzip' ? encoded.gzip : decoded(encoded);
  return {
    status: content.status,
    headers: {
      ...headers,
      'Content-Type': content.type,
      ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    },
    body,
  };
}

export function redirect(
  to: string,
  status: 301 | 302 | 303,
  headers: Record<string, string> = {},
): SiteResponse {
  return { status, headers: { ...SECURITY_HEADERS, ...headers, Location: to }, body: '' };
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}
