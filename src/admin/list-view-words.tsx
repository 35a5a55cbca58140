import type { StrapiApp } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

type Header = {
  readonly name: string;
  readonly attribute?: { readonly type?: string };
  readonly cellFormatter?: unknown;
};
type Row = Readonly<Record<string, unknown>>;
type Table = { readonly displayedHeaders: readonly Header[]; readonly layout: unknown };

/** Strapi's lists show the stored value of a choice («active»); its forms show the word. Lists show the word too. */
export function showWordsInLists(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', (table: Table): Table => ({
    ...table,
    displayedHeaders: table.displayedHeaders.map((header) =>
      header.attribute?.type === 'enumeration' && !header.cellFormatter
        ? { ...header, cellFormatter: (row: Row) => <Word value={row[header.name]} /> }
        : header,
    ),
  }));
}

function Word({ value }: { readonly value: unknown }): JSX.Element {
  const { formatMessage } = useIntl();
  if (typeof value !== 'string' || value === '') return <>-</>;
  return <>{formatMessage({ id: value, defaultMessage: value })}</>;
}
