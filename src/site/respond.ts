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

/** The whole answer in the coding that the reader takes. */
export function respond(request: SiteRequest, content: Content): SiteResponse {
  const { encoded } = content;
  const coding = codingFor(request.acceptEncoding);
  const body = coding === 'br' ? encoded.br : coding === 'gzip' ? encoded.gzip : decoded(encoded);
  return {
    status: content.status,
    headers: {
      ...SECURITY_HEADERS,
      ...content.headers,
      'Cache-Control': content.cache,
      Vary: 'Accept-Encoding',
      // Strong tags differ by coding: the bytes do.
      ETag: `"${encoded.tag}-${coding}"`,
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

/** Only what a URL may hold reaches a header. */
export const safeQuery = (query: string): string => new URLSearchParams(query).toString();
