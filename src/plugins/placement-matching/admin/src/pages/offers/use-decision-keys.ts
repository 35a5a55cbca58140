import * as React from 'react';

type Keys = Readonly<Record<string, () => void>>;

/** One letter decides, unless one is writing: A approve, F ask back, N refuse; the arrows go between offers. */
export function useDecisionKeys(keys: Keys): void {
  const held = React.useRef(keys);
  held.current = keys;
  React.useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isWriting =
        event.target instanceof HTMLElement &&
        /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (isWriting || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const act = held.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
