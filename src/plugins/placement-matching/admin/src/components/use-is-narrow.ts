import * as React from 'react';

const NARROW = '(max-width: 767px)';

/** Whether the window is as narrow as a telephone, also after it is turned. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = React.useState(() => window.matchMedia(NARROW).matches);
  React.useEffect(() => {
    const query = window.matchMedia(NARROW);
    const listen = (): void => setIsNarrow(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, []);
  return isNarrow;
}
