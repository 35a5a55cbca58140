import type { IncomingMessage } from 'node:http';
import { CappedCache } from './capped-cache';
import type { SiteResponse } from './site-request';
import { writtenAnswer, type WrittenAnswer } from './write-answer';

type Kept = { readonly answer: WrittenAnswer; readonly keptAt: number; askAgainAt: number };

const CAP_BYTES = 8 * 1024 * 1024;
/** While the site makes a page anew, one reader in each such time waits for it; the others get the kept one. */
const PATIENCE_MS = 250;
/** What nobody has asked for this long is the site's to judge again. */
const LONGEST_MS = 60_000;
const LONGEST_KEY = 2_000;

/** Answers of the site, ready to be written, by all of a request that they depend on. */
export class KeptAnswers {
  private readonly answers = new CappedCache<Kept>(CAP_BYTES, ({ answer }) => answer.body.length);
  private epoch = 0;

  get bytes(): number {
    return this.answers.bytes;
  }

  /** Undefined: the site must be asked. */
  find(request: IncomingMessage): WrittenAnswer | undefined {
    const { headers } = request;
    if (!isRead(request)) return undefined;
    if ('content-length' in headers || 'transfer-encoding' in headers) return undefined;
    const kept = this.answers.get(keyOf(request));
    if (!kept) return undefined;
    const now = Date.now();
    if (now - kept.keptAt > LONGEST_MS) return undefined;
    if (now < kept.askAgainAt) return kept.answer;
    kept.askAgainAt = now + PATIENCE_MS;
    return undefined;
  }

  /** Call before the site is asked; what it then answers is kept, unless the content changes meanwhile. */
  keeping(request: IncomingMessage): (response: SiteResponse) => WrittenAnswer {
    const { epoch } = this;
    return (response) => {
      const answer = writtenAnswer(response);
      const key = keyOf(request);
      if (epoch !== this.epoch || key.length > LONGEST_KEY || !isRead(request)) return answer;
      if (response.freshUntil === undefined) this.answers.delete(key);
      else {
        const now = Date.now();
        const askAgainAt = Math.max(response.freshUntil, now + PATIENCE_MS);
        this.answers.set(key, { answer, keptAt: now, askAgainAt });
      }
      return answer;
    };
  }

  /** The content has changed. */
  forget(): void {
    this.epoch += 1;
    this.answers.clear();
  }
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/** A municipality's host name has its colours; a proxy in front may name the host in a header of its own. */
function keyOf({ headers, url }: IncomingMessage): string {
  const { host, 'x-forwarded-host': forwarded, 'accept-encoding': codings } = headers;
  return `${host ?? ''}\n${String(forwarded ?? '')}\n${codings ?? ''}\n${url ?? ''}`;
}
