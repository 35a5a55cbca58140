import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';

type Found<Row> = { readonly rows: readonly Row[]; readonly total: number };
type Answer<Row> = {
  readonly results: readonly Row[];
  readonly pagination: { readonly total: number };
};

/** Rows of a content type that the signed-in person may read; null until they are there, or when they may not. */
export function useRows<Row>(
  uid: string,
  query: Readonly<Record<string, string>> | null,
): Found<Row> | null {
  const { get } = useFetchClient();
  const [found, setFound] = React.useState<Found<Row> | null>(null);
  const asked = query === null ? null : new URLSearchParams(query).toString();
  React.useEffect(() => {
    setFound(null);
    if (asked === null) return undefined;
    const abort = new AbortController();
    get<Answer<Row>>(`/content-manager/collection-types/${uid}?${asked}`, { signal: abort.signal })
      .then(({ data }) => setFound({ rows: data.results, total: data.pagination.total }))
      // Without the right, or without a server, the panel has nothing to say.
      .catch(() => undefined);
    return () => abort.abort();
  }, [asked, get, uid]);
  return found;
}
