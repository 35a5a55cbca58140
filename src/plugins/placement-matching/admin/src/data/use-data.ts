import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import { isAborted, serverError, type ServerError } from './server-error';

export type Loaded<Value> = {
  readonly data: Value | null;
  readonly error: ServerError | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
};

/** Reads `{ data }` from an address of the plugin's API; a null address reads nothing. Old data stays while it reloads. */
export function useData<Value>(path: string | null): Loaded<Value> {
  const { get } = useFetchClient();
  const [state, setState] = React.useState<{
    path: string | null;
    data: Value | null;
    error: ServerError | null;
  }>({
    path: null,
    data: null,
    error: null,
  });
  const [round, setRound] = React.useState(0);

  React.useEffect(() => {
    if (path === null) return undefined;
    const abort = new AbortController();
    get<{ data: Value }>(path, { signal: abort.signal })
      .then((answer) => setState({ path, data: answer.data.data, error: null }))
      .catch((thrown: unknown) => {
        if (abort.signal.aborted || isAborted(thrown)) return;
        setState((old) => ({
          path,
          data: old.path === path ? old.data : null,
          error: serverError(thrown),
        }));
      });
    return () => abort.abort();
  }, [get, path, round]);

  const reload = React.useCallback(() => setRound((count) => count + 1), []);
  const isCurrent = state.path === path;
  return {
    data: isCurrent ? state.data : null,
    error: isCurrent ? state.error : null,
    isLoading: path !== null && (!isCurrent || (state.data === null && state.error === null)),
    reload,
  };
}
