import type { VNode } from 'preact';
import type { Ambassador } from '../../../plugins/placement-matching/contracts/public-content';
import { Page } from '../../layouts/page';
import type { PageContext } from '../../page-context';
import { Figure } from '../components/body';
import { inLanguageOf, LanguageNotice } from '../components/language';
import { Crumbs } from '../components/text-frame';

export function AmbassadorsPage(props: {
  readonly context: PageContext;
  readonly ambassadors: readonly Ambassador[];
}): VNode {
  const { context, ambassadors } = props;
  const { words } = context;
  const { t } = words;
  return (
    <Page context={context} title={t('nav.ambassadors')} description={t('ambassadors.ingress')}>
      <Crumbs context={context} crumbs={[]} />
      <div class="stack-lg">
        <header class="stack">
          <h1>{t('nav.ambassadors')}</h1>
          <p class="ingress">{t('ambassadors.ingress')}</p>
        </header>
        {ambassadors.length === 0 ? <p>{t('texts.none')}</p> : null}
        <ul class="contacts plain">
          {ambassadors.map((one) => (
            <li class="contact stack" key={`${one.name} ${one.trade}`}>
              <h2>{one.name}</h2>
              <LanguageNotice text={one} words={words} />
              <p>
                <span {...inLanguageOf(one, words)}>{one.trade}</span>
                {one.municipality ? `, ${one.municipality.name}` : ''}
              </p>
              {one.portrait ? <Figure picture={one.portrait} /> : null}
              {one.text ? <p {...inLanguageOf(one, words)}>{one.text}</p> : null}
              {one.languages ? (
                <p>
                  <strong>{t('contact.languages')}</strong> {one.languages}
                </p>
              ) : null}
              {one.booking ? (
                <p>
                  <strong>{t('ambassadors.booking')}</strong>{' '}
                  <span {...inLanguageOf(one, words)}>{one.booking}</span>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
