import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import type { SlotChoice as SlotChoiceRow } from '../../../contracts/placements';
import { useText } from '../text/use-text';
import { SearchChoice } from './search-choice';
import { slotLabels } from './slot-labels';

type Props = {
  readonly value: string | null;
  readonly onChange: (slot: string | null) => void;
  /** First and last day on which the slot is wanted; those closed all the while are not offered. */
  readonly from?: string | null;
  readonly to?: string | null;
};

const PAUSE_MS = 200;

/** Any open slot by workplace or title, looked up as one types. */
export function SlotChoice({ value, onChange, from, to }: Props): JSX.Element {
  const text = useText();
  const { t } = text;
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
      const query = new URLSearchParams({ q: typed });
      if (from) query.set('from', from);
      if (to) query.set('to', to);
      get<{ data: readonly SlotChoiceRow[] }>(`/placement-matching/slot-choices?${query}`, {
        signal: abort.signal,
      })
        .then((answer) => settle(answer.data.data))
        .catch(() => settle([]));
    }, PAUSE_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [get, typed, from, to]);

  return (
    <SearchChoice
      name="slot"
      label={t('review.place')}
      placeholder={t('manual.slot')}
      choices={slotLabels(found, text).map((label, index) => ({
        value: found[index]?.id ?? '',
        label,
      }))}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
      isLoading={isLoading}
    />
  );
}
