import {
  overview,
  publicSlotDetail,
  slotList,
  slugPage,
  type Overview,
  type PublicSlotDetail,
  type SlotList,
  type SlugPage,
} from '../../plugins/placement-matching/contracts/public-slots';
import { z } from 'zod';
import type {
  ContentLocale,
  TextKind,
} from '../../plugins/placement-matching/contracts/public-addresses';
import {
  searchAnswer,
  type SearchAnswer,
} from '../../plugins/placement-matching/contracts/public-search';
import { createFormsApi, type FormsApi } from './forms';
import { createOffersApi, type OffersApi } from './offers';
import { createPlacesApi, type PlacesApi } from './places';
import { createSignUpsApi, type SignUpsApi } from './sign-ups';
import { createTextsApi, DETAIL, type DetailOf, type TextsApi } from './texts';

/** What a visitor sends, and from where, for the API's limits. */
export type Sent = { readonly body: object; readonly address: string };

/** GET of a path of the public content API, or POST. In process and over HTTP give the same bytes. */
export type Transport = (
  path: string,
  sent?: Sent,
) => Promise<{ readonly status: number; readonly body: string }>;

export type Gone = { readonly municipality: string | null; readonly field: string | null };
export type SlotAnswer =
  | { readonly is: 'found'; readonly slot: PublicSlotDetail }
  | { readonly is: 'gone'; readonly near: Gone }
  | { readonly is: 'unknown' };

/** `unready`: what the text must have to be shown is not written yet. */
export type PreviewAnswer =
  | { readonly is: 'found'; readonly text: DetailOf<TextKind> }
  | { readonly is: 'unready' | 'unknown' };

export type ContentApi = {
  readonly overview: () => Promise<Overview>;
  readonly search: (query: URLSearchParams) => Promise<SlotList>;
  readonly slot: (slug: string) => Promise<SlotAnswer>;
  readonly slugs: (page: number) => Promise<SlugPage>;
  /** Search over all that the site shows. */
  readonly everything: (question: string, locale: ContentLocale) => Promise<SearchAnswer>;
  readonly texts: TextsApi;
  readonly places: PlacesApi;
  readonly forms: FormsApi;
  readonly offers: OffersApi;
  readonly signUps: SignUpsApi;
  readonly preview: (kind: TextKind, id: string, query: string) => Promise<PreviewAnswer>;
};

/** The API answered something else than its contract, or nothing. */
export class ContentApiError extends Error {
  override readonly name = 'ContentApiError';
}

const envelope = z.object({ data: z.unknown() });
const gone = z.object({
  error: z.object({
    details: z.object({ municipality: z.string().nullable(), field: z.string().nullable() }),
  }),
});

export function createContentApi(transport: Transport): ContentApi {
  const find = async <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
  ): Promise<z.infer<Schema> | undefined> => {
    const { status, body } = await transport(path);
    if (status === 404) return undefined;
    if (status !== 200) throw new ContentApiError(`${path.split('?')[0]} answered ${status}`);
    return schema.parse(envelope.parse(JSON.parse(body)).data);
  };
  const read = async <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
  ): Promise<z.infer<Schema>> => {
    const found = await find(path, schema);
    if (found === undefined) throw new ContentApiError(`${path.split('?')[0]} answered 404`);
    return found;
  };
  return {
    overview: () => read('/api/v1/overview', overview),
    search: (query) => read(`/api/v1/slots/search?${query}`, slotList),
    slugs: (page) => read(`/api/v1/slots/slugs?page=${page}`, slugPage),
    everything: (q, locale) =>
      read(`/api/v1/search?${new URLSearchParams({ q, locale })}`, searchAnswer),
    texts: createTextsApi({ find, read }),
    places: createPlacesApi({ find, read }),
    forms: createFormsApi(transport),
    offers: createOffersApi({ transport, read }),
    signUps: createSignUpsApi(transport),
    preview: async (kind, id, query) => {
      const { status, body } = await transport(`/api/v1/preview/${kind}/${id}?${query}`);
      if (status === 404) return { is: 'unknown' };
      if (status === 400) return { is: 'unready' };
      if (status !== 200) throw new ContentApiError(`/api/v1/preview answered ${status}`);
      const { data } = envelope.parse(JSON.parse(body));
      return { is: 'found', text: DETAIL[kind].parse(data) };
    },
    slot: async (slug) => {
      const { status, body } = await transport(`/api/v1/slots/${encodeURIComponent(slug)}`);
      if (status === 404) return { is: 'unknown' };
      if (status === 410) return { is: 'gone', near: gone.parse(JSON.parse(body)).error.details };
      if (status !== 200) throw new ContentApiError(`/api/v1/slots/:slug answered ${status}`);
      const { data } = z.object({ data: publicSlotDetail }).parse(JSON.parse(body));
      return { is: 'found', slot: data };
    },
  };
}
