import { CappedCache } from './capped-cache';
import { encode, tagOf, type Encoded } from './encode';
import { LATE, withinPatience, type Flight } from './patience';

export type CachedPage = {
  readonly status: number;
  /** Of the content, where it is no HTML page. */
  readonly type?: string | undefined;
  readonly encoded: Encoded;
  readonly renderedAt: number;
  /** Of the content that the page was made from; a page of an earlier one is never sent as fresh. */
  readonly epoch: number;
  /** Making it anew failed: it may be out of date, and its readers are told. */
  readonly hasFailed: boolean;
  readonly location?: string | undefined;
};

export type RenderedPage = {
  readonly status: number;
  readonly html: string;
  /** Of the content, where it is no HTML page. */
  readonly type?: string;
  /** The page is found there instead. */
  readonly location?: string;
};
export type PageRequest = {
  readonly key: string;
  /** Free words make endless pages: they have a small room of their own and evict no other. */
  readonly isFreeText: boolean;
  readonly render: () => Promise<RenderedPage>;
};
export type Kept = { readonly page: CachedPage; readonly isOutdated: boolean };

const MEGABYTE = 1024 * 1024;
export const FRESH_MS = 4_000;
const STALE_MS = 600_000;
const MOST_AT_ONCE = 64;
const QUALITY = 6;

/** So many visitors ask for new pages at once that more would only wait. */
export class TooManyRenders extends Error {
  override readonly name = 'TooManyRenders';
}

/**
 * Fresh pages are sent as they are; older ones too while a new one is made behind; after a change of
 * the content nobody gets the old one, unless the new one cannot be made or lets its readers wait too long.
 */
export class PageKeeper {
  private readonly common = new CappedCache(48 * MEGABYTE, bytesOf);
  private readonly freeText = new CappedCache(8 * MEGABYTE, bytesOf);
  private readonly underWay = new Map<string, Flight<CachedPage>>();
  private epoch = 0;

  /** Of every page that is kept, in its room. */
  get bytes(): { readonly common: number; readonly freeText: number } {
    return { common: this.common.bytes, freeText: this.freeText.bytes };
  }

  /** The content has changed. */
  forget(): void {
    this.epoch += 1;
  }

  async get(request: PageRequest): Promise<Kept> {
    const known = this.roomOf(request).get(request.key);
    const age = known ? Date.now() - known.renderedAt : Infinity;
    if (known && known.epoch === this.epoch && !known.hasFailed && age < STALE_MS) {
      // A failure is remembered, and the next visitor is told.
      if (age > FRESH_MS) this.renew(request).value.catch(() => undefined);
      return { page: known, isOutdated: false };
    }
    if (!known) return { page: await this.renew(request).value, isOutdated: false };
    const page = await withinPatience(this.renew(request)).catch((): typeof LATE => LATE);
    return page === LATE ? { page: known, isOutdated: true } : { page, isOutdated: false };
  }

  private renew(request: PageRequest): Flight<CachedPage> {
    const { key } = request;
    // A render begun before a change must not answer those who come after it.
    const flight = `${this.epoch} ${key}`;
    const running = this.underWay.get(flight);
    if (running) return running;
    const begunAt = Date.now();
    if (this.underWay.size >= MOST_AT_ONCE)
      return { begunAt, value: Promise.reject(new TooManyRenders(key.slice(0, 80))) };
    const value = this.make(request).finally(() => this.underWay.delete(flight));
    const renewal = { begunAt, value };
    this.underWay.set(flight, renewal);
    return renewal;
  }

  private async make(request: PageRequest): Promise<CachedPage> {
    const room = this.roomOf(request);
    // Read before rendering: a change that comes meanwhile makes this page old at once.
    const { epoch } = this;
    try {
      const { status, html, type, location } = await request.render();
      const known = room.get(request.key);
      const isSame = known?.status === status && known.encoded.tag === tagOf(html);
      const encoded = isSame ? known.encoded : await encode(html, QUALITY);
      const renderedAt = Date.now();
      const state = { renderedAt, epoch, hasFailed: false };
      const page: CachedPage = { status, type, encoded, location, ...state };
      if (status === 200 || status === 410) room.set(request.key, page);
      return page;
    } catch (error) {
      const known = room.get(request.key);
      if (known) room.set(request.key, { ...known, hasFailed: true });
      throw error;
    }
  }

  private roomOf(request: PageRequest): CappedCache<CachedPage> {
    return request.isFreeText ? this.freeText : this.common;
  }
}

const bytesOf = ({ encoded }: CachedPage): number => encoded.br.length + encoded.gzip.length;
