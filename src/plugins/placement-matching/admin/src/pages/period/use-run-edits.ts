import * as React from 'react';
import type { RunSummary } from '../../../../contracts/periods';
import type { EditDone, EditInput, RunEdits, RunEditView } from '../../../../contracts/run-edits';
import type { ServerError } from '../../data/server-error';
import { useData } from '../../data/use-data';
import { useSend } from '../../data/use-send';
import { changesSince } from './changes-since';

export type RunEditor = {
  readonly edit: (input: EditInput) => Promise<boolean>;
  readonly step: (direction: 'undo' | 'redo') => Promise<boolean>;
  /** What people have changed, newest first. */
  readonly edits: readonly RunEditView[];
  /** What undo and redo would do; null: nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly last: { readonly sentence: string; readonly direction: 'edit' | 'undo' | 'redo' } | null;
  readonly isSending: boolean;
  readonly error: ServerError | null;
  /** Somebody else has changed the run meanwhile: what, and the own change on top of it. */
  readonly clash: Clash | null;
  readonly clear: () => void;
};

export type Clash = {
  readonly changes: readonly RunEditView[];
  /** The run as it is now has been read, so the change can be made on it. */
  readonly isReady: boolean;
  readonly again: () => Promise<boolean>;
};

type Tried = {
  readonly edit: EditInput;
  readonly version: number;
  readonly seen: readonly RunEditView[];
};
const STALE = 412;

/** Changes of a run by hand, each on the version that the reader sees. */
export function useRunEdits(run: RunSummary, onChanged: () => void): RunEditor {
  const address = `/placement-matching/runs/${run.id}/edits`;
  const { send, isSending, error, clear } = useSend();
  const [last, setLast] = React.useState<RunEditor['last']>(null);
  const [tried, setTried] = React.useState<Tried | null>(null);
  const list = useData<RunEdits>(`${address}?v=${run.version}`);
  const edits = list.data?.edits ?? NONE;

  const isStale = error?.status === STALE;
  const reload = React.useRef(onChanged);
  reload.current = onChanged;
  React.useEffect(() => {
    if (isStale) reload.current();
  }, [isStale]);

  const settle = (done: EditDone | null, direction: 'edit' | 'undo' | 'redo'): boolean => {
    if (done === null) return false;
    setTried(null);
    setLast({ sentence: done.sentence, direction });
    onChanged();
    return true;
  };
  const edit = async (input: EditInput): Promise<boolean> => {
    const { version } = run;
    setTried({ edit: input, version, seen: edits });
    return settle(await send<EditDone>(address, { version, edit: input }), 'edit');
  };
  return {
    edit,
    step: async (direction) => {
      const body = { version: run.version };
      setTried(null);
      return settle(await send<EditDone>(`${address}/${direction}`, body), direction);
    },
    edits,
    undo: list.data?.undo ?? null,
    redo: list.data?.redo ?? null,
    clash:
      isStale && tried
        ? {
            changes: changesSince(tried.seen, edits),
            isReady: run.version > tried.version && list.data !== null,
            again: () => edit(tried.edit),
          }
        : null,
    ...{ last, isSending, error, clear },
  };
}

const NONE: readonly RunEditView[] = [];
