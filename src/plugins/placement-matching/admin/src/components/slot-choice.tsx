import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import type { SlotChoice as SlotChoiceRow } from '../../../contracts/placements';
import { useText } from '../text/use-text';
import { SearchChoice } from './search-choice';

type Props = { readonly value: string | null; readonly onChange: (slot: string | null) => void };

const PAUSE_MS = 200;

/** Any open slot by workplace or title, looked up as one types. */
export function SlotChoice({ value, onChange }: Props): JSX.Element {
  const { t } = useText();
  const { get } = useFetchClient();
  const [typed, setTyped] = React.useState('');
  const [found, setFound] = React.useState<readonly SlotChoiceRow[]>([]);
  const [isLoading, setIsLoading] = React.useState(false);

  React.useEffect(() => {
    const abort = new AbortController();
    // What an older question answers must not replace what a newer one has found.
    const settle = (rows: readonly SlotChoiceRow[]): void => {
      if (abort.signal.aborted) return;
      setFound(rows);
      setIsLoading(false);
    };
    const timer = setTimeout(() => {
      setIsLoading(true);
      get<{ data: readonly SlotChoiceRow[] }>(
        `/placement-matching/slot-choices?q=${encodeURIComponent(typed)}`,
        { signal: abort.signal },
      )
        .then((answer) => settle(answer.data.data))
        .catch(() => settle([]));
    }, PAUSE_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [get, typed]);

  return (
    <SearchChoice
      name="slot"
      label={t('review.place')}
      placeholder={t('manual.slot')}
      choices={found.map((slot) => ({
        value: slot.id,
        label: [slot.workplace, slot.title].filter(Boolean).join(', '),
      }))}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
      isLoading={isLoading}
    />
  );
}
