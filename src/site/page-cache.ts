import type { Encoded } from './encode';

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

/** The least recently used pages leave when the bytes are more than the cap. */
export class PageCache {
  private readonly pages = new Map<string, CachedPage>();
  private used = 0;

  constructor(private readonly capBytes: number) {}

  get bytes(): number {
    return this.used;
  }

  get(key: string): CachedPage | undefined {
    const page = this.pages.get(key);
    if (!page) return undefined;
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  set(key: string, page: CachedPage): void {
    this.delete(key);
    this.pages.set(key, page);
    this.used += sizeOf(key, page);
    for (const oldest of this.pages.keys()) {
      if (this.used <= this.capBytes) break;
      this.delete(oldest);
    }
  }

  private delete(key: string): void {
    const page = this.pages.get(key);
    if (!page) return;
    this.pages.delete(key);
    this.used -= sizeOf(key, page);
  }
}

const ENTRY_OVERHEAD = 400;

function sizeOf(key: string, page: CachedPage): number {
  return key.length * 2 + page.encoded.br.length + page.encoded.gzip.length + ENTRY_OVERHEAD;
}
