import * as React from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../plugin-id';
import type sv from '../translations/sv.json';
import { dateWriter, stockholmDay, type DateWriter } from './dates';

/** Every text of the plugin's screens has a key in `translations/sv.json`; an unknown key does not compile. */
export type TextKey = keyof typeof sv;
export type TextValues = Readonly<Record<string, string | number | null | undefined>>;

export type Text = DateWriter & {
  readonly t: (key: TextKey, values?: TextValues) => string;
  readonly number: (value: number) => string;
  readonly percent: (part: number, whole: number) => string;
  readonly locale: string;
};

export function useText(): Text {
  const intl = useIntl();
  return React.useMemo(() => {
    const locale = intl.locale.startsWith('sv') ? 'sv' : 'en';
    const number = new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB');
    return {
      ...dateWriter({ locale, today: stockholmDay(new Date()) }),
      t: (key, values) => intl.formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
      number: (value) => number.format(value),
      percent: (part, whole) => `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`,
      locale,
    };
  }, [intl]);
}
