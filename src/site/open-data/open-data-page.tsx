import type { ComponentChildren, VNode } from 'preact';
import type { PageDetail } from '../../plugins/placement-matching/contracts/public-content';
import { dayText } from '../dates';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { homePath } from '../paths';
import { Body } from '../texts/components/body';
import { inLanguageOf } from '../texts/components/language';
import { Crumbs } from '../texts/components/text-frame';
import { dataFiles } from './data-files';
import { KEYS, SLOT_FIELDS, WORDS } from './data-words';

type Props = {
  readonly context: PageContext;
  /** What an editor has written for the page, above the tables. */
  readonly written: PageDetail | undefined;
  readonly updatedAt: string | null;
};

/** What there is to read as data, how it is asked for, and on what conditions. */
export function OpenDataPage({ context, written, updatedAt }: Props): VNode {
  const { words, today } = context;
  const { t, locale } = words;
  const reader = locale === 'sv' ? 'sv' : 'en';
  const say = WORDS[reader];
  const inReader = inLanguageOf({ language: reader }, words);
  const title = written?.title ?? t('page.open-data');
  const home = { text: t('nav.home'), href: homePath(locale) };
  return (
    <Page
      context={context}
      title={title}
      description={written?.ingress ?? t('page.open-data.text')}
      updatedAt={updatedAt}
      seo={{ crumbs: [home] }}
    >
      <Crumbs context={context} crumbs={[]} />
      <div class="stack-lg">
        <header class="stack">
          <h1>{title}</h1>
          <p class="ingress">{written?.ingress ?? t('page.open-data.text')}</p>
        </header>
        {written ? <Body parts={written.body} words={words} /> : null}
        <div class="stack-lg" {...inReader}>
          <Table title={say.files} columns={[say.what, say.format, say.address]}>
            {dataFiles(locale).map((file) => (
              <tr key={file.format + file.href}>
                <th scope="row">{file[reader]}</th>
                <td>{file.format}</td>
                <td>
                  <a class="ds-link" href={file.href}>
                    <code>{file.href}</code>
                  </a>
                </td>
              </tr>
            ))}
          </Table>
          <p>
            <a class="ds-link" href="/api/v1/openapi.json">
              {say.described}
            </a>
          </p>
          <Table
            title={say.keys}
            text={say.keysText}
            columns={[say.onSite, say.inApi, say.meaning]}
          >
            {KEYS.map((key) => (
              <tr key={key.site}>
                <th scope="row">
                  <code>{key.site}</code>
                </th>
                <td>
                  <code>{key.api}</code>
                </td>
                <td>{key[reader]}</td>
              </tr>
            ))}
          </Table>
          <Table title={say.fields} text={say.fieldsText} columns={[say.field, say.meaning]}>
            {Object.entries(SLOT_FIELDS).map(([name, meaning]) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{meaning[reader]}</td>
              </tr>
            ))}
          </Table>
          <section class="stack">
            <h2>{say.licence}</h2>
            <p>{say.licenceText}</p>
            {updatedAt ? (
              <p class="muted">
                {say.updated} {dayText(locale, updatedAt.slice(0, 10), today)}
              </p>
            ) : null}
          </section>
          <section class="stack">
            <h2>{say.promise}</h2>
            <p>{say.promiseText}</p>
          </section>
        </div>
      </div>
    </Page>
  );
}

function Table(props: {
  readonly title: string;
  readonly text?: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section class="stack">
      <h2>{props.title}</h2>
      {props.text ? <p>{props.text}</p> : null}
      <table class="data">
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  );
}
