import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import { useText } from '../text/use-text';

type Found = {
  readonly documentId: string;
  readonly title: string;
  readonly workplace?: { readonly name?: string } | null;
};
type Props = { readonly value: string | null; readonly onChange: (slot: string | null) => void };

const PAUSE_MS = 200;

/** Any slot by name, looked up in the register as one types; who may not read the register finds none. */
export function SlotChoice({ value, onChange }: Props): JSX.Element {
  const { t } = useText();
  const { get } = useFetchClient();
  const [typed, setTyped] = React.useState('');
  const [found, setFound] = React.useState<readonly Found[]>([]);
  const [isLoading, setIsLoading] = React.useState(false);

  React.useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setIsLoading(true);
      const query = `page=1&pageSize=30&sort=title:ASC&filters[$and][0][state][$eq]=open${typed ? `&_q=${encodeURIComponent(typed)}` : ''}`;
      get<{ results: readonly Found[] }>(
        `/content-manager/collection-types/api::slot.slot?${query}`,
        { signal: abort.signal },
      )
        .then((answer) => setFound(answer.data.results))
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
          <ComboboxOption key={slot.documentId} value={slot.documentId}>
            {[slot.workplace?.name, slot.title].filter(Boolean).join(', ')}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
}
