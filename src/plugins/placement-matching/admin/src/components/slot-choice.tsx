import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import type { SlotChoice as SlotChoiceRow } from '../../../contracts/placements';
import { useText } from '../text/use-text';

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
    const timer = setTimeout(() => {
      setIsLoading(true);
      get<{ data: readonly SlotChoiceRow[] }>(
        `/placement-matching/slot-choices?q=${encodeURIComponent(typed)}`,
        { signal: abort.signal },
      )
        .then((answer) => setFound(answer.data.data))
        .catch(() => setFound([]))
        .finally(() => setIsLoading(false));
    }, PAUSE_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [get, typed]);

  return (
    <Field.Root name="slot" width="100%">
      <Field.Label>{t('review.place')}</Field.Label>
      <Combobox
        value={value ?? ''}
        autocomplete="none"
        loading={isLoading}
        loadingMessage={t('loading')}
        onChange={(next?: string) => onChange(next || null)}
        onClear={() => onChange(null)}
        onInputChange={(event: React.ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
        clearLabel={t('action.clear')}
        placeholder={t('manual.slot')}
        noOptionsMessage={() => t('manual.noHit')}
      >
        {found.map((slot) => (
          <ComboboxOption key={slot.id} value={slot.id}>
            {[slot.workplace, slot.title].filter(Boolean).join(', ')}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
}
