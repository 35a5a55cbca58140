import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import * as React from 'react';
import { useText } from '../text/use-text';

export type Choice = { readonly value: string; readonly label: string };

type Props = {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  /** What fits the words typed; the parent looks it up, here or at the server. */
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onSearch: (words: string) => void;
  readonly isLoading?: boolean;
};

/** One of many, found by typing any part of its name. */
export function SearchChoice(props: Props): JSX.Element {
  const { choices, value, onChange, onSearch } = props;
  const { t } = useText();
  // The design system keeps the words in its own state: when the parent takes the choice away, it starts anew.
  const [round, setRound] = React.useState(0);
  const before = React.useRef(value);
  React.useEffect(() => {
    if (before.current !== null && value === null) {
      setRound((count) => count + 1);
      onSearch('');
    }
    before.current = value;
  }, [value, onSearch]);

  return (
    <Field.Root name={props.name} width="100%">
      <Field.Label>{props.label}</Field.Label>
      <Combobox
        key={round}
        value={value ?? ''}
        autocomplete="none"
        loading={props.isLoading}
        loadingMessage={t('loading')}
        onChange={(next?: string) => onChange(next || null)}
        onClear={() => {
          onChange(null);
          onSearch('');
        }}
        onInputChange={(event: React.ChangeEvent<HTMLInputElement>) => onSearch(event.target.value)}
        clearLabel={t('action.clear')}
        placeholder={props.placeholder}
        noOptionsMessage={() => t('manual.noHit')}
      >
        {choices.map((choice) => (
          <ComboboxOption key={choice.value} value={choice.value}>
            {choice.label}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
}
