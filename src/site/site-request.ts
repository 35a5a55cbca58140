/** What the site reads of a request; nothing of Koa, so that it can be tested and moved without it. */
export type SiteRequest = {
  readonly method: string;
  readonly path: string;
  /** Only compared with the host names of municipalities, never written anywhere. */
  readonly host: string;
  readonly query: string;
  readonly acceptEncoding: string | undefined;
  readonly acceptLanguage: string | undefined;
  /** Whether a page of another site made the browser send this. */
  readonly isFromElsewhere: boolean;
  readonly address: string;
  /** The fields of a form; undefined when it is none, or too long. */
  readonly form: () => Promise<URLSearchParams | undefined>;
};

export type SiteResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
  /** Whoever asks in the same way before this moment, in milliseconds, would get the same; absent: may not be kept. */
  readonly freshUntil?: number;
};
