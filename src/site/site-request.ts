/** What the site reads of a request; nothing of Koa, so that it can be tested and moved without it. */
export type SiteRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly acceptEncoding: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly ifNoneMatch: string | undefined;
};

export type SiteResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
};
