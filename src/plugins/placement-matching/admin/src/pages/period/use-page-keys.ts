import * as React from 'react';

/** Ctrl+Z and Ctrl+Shift+Z, unless one is writing. */
export function useUndoKeys(step: ((direction: 'undo' | 'redo') => Promise<boolean>) | null): void {
  React.useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isWriting =
        event.target instanceof HTMLElement &&
        /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (step === null || isWriting || event.key.toLowerCase() !== 'z') return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      void step(event.shiftKey ? 'redo' : 'undo');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [step]);
}

/** `/` goes to the search, unless one is writing. */
export function useSlashKey(input: React.RefObject<HTMLInputElement>): void {
  React.useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isWriting =
        event.target instanceof HTMLElement &&
        /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}
