/** What a page tells search engines and readers of feeds besides its title and description. */
export type Seo = {
  readonly type?: 'article' | 'website';
  /** Path of a picture that stands for the page. */
  readonly image?: string | undefined;
  /** The way to the page, from the first page of the site on, without the page itself. */
  readonly crumbs?: readonly { readonly text: string; readonly href: string }[];
  /** What the page is about, in the words of schema.org. */
  readonly about?: readonly Thing[];
  readonly feeds?: readonly FeedLink[] | undefined;
};

export type FeedLink = { readonly title: string; readonly type: string; readonly href: string };
export type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>;
