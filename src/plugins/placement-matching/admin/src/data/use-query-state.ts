import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

type Change = Readonly<Record<string, string | null>>;

/** State lives in the address, so that a link opens exactly what the sender saw; null takes a key away. */
export function useQueryState(): readonly [URLSearchParams, (change: Change) => void] {
  const [query, setQuery] = useSearchParams();
  const change = React.useCallback(
    (changes: Change) =>
      setQuery(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [key, value] of Object.entries(changes)) {
            if (value === null || value === '') next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setQuery],
  );
  return [query, change];
}
