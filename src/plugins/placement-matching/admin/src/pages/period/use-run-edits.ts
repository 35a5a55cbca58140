import * as React from 'react';
import type { RunSummary } from '../../../../contracts/periods';
import type { EditDone, EditInput, RunEdits } from '../../../../contracts/run-edits';
import type { ServerError } from '../../data/server-error';
import { useData } from '../../data/use-data';
import { useSend } from '../../data/use-send';

export type RunEditor = {
  readonly edit: (input: EditInput) => Promise<boolean>;
  readonly step: (direction: 'undo' | 'redo') => Promise<boolean>;
  /** What undo and redo would do; null: nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly last: { readonly sentence: string; readonly direction: 'edit' | 'undo' | 'redo' } | null;
  readonly isSending: boolean;
  readonly error: ServerError | null;
  readonly clear: () => void;
};

/** Changes of a run by hand, each on the version that the reader sees. */
export function useRunEdits(run: RunSummary, onChanged: () => void): RunEditor {
  const address = `/placement-matching/runs/${run.id}/edits`;
  const { send, isSending, error, clear } = useSend();
  const [last, setLast] = React.useState<RunEditor['last']>(null);
  const list = useData<RunEdits>(`${address}?v=${run.version}`);

  const settle = (done: EditDone | null, direction: 'edit' | 'undo' | 'redo'): boolean => {
    if (done === null) return false;
    setLast({ sentence: done.sentence, direction });
    onChanged();
    return true;
  };
  return {
    edit: async (edit) => {
      const body = { version: run.version, edit };
      return settle(await send<EditDone>(address, body), 'edit');
    },
    step: async (direction) => {
      const body = { version: run.version };
      return settle(await send<EditDone>(`${address}/${direction}`, body), direction);
    },
    undo: list.data?.undo ?? null,
    redo: list.data?.redo ?? null,
    ...{ last, isSending, error, clear },
  };
}
