import type { ComponentChildren, VNode } from 'preact';
import type { ContactPoint } from '../../../plugins/placement-matching/contracts/public-content';
import { Page } from '../../layouts/page';
import type { PageContext } from '../../page-context';
import { ContactCard } from '../components/contact-card';
import { Crumbs } from '../components/text-frame';
import type { FixedKey } from '../text-paths';

/** Pages that the law or the footer asks for say the least that is true until an editor has written them. */
export function BuiltInPage(props: {
  readonly context: PageContext;
  readonly page: FixedKey;
  readonly contact: ContactPoint | undefined;
  readonly after?: ComponentChildren;
}): VNode {
  const { context, page, contact, after } = props;
  const { words } = context;
  const { t } = words;
  return (
    <Page context={context} title={t(`page.${page}`)} description={t(`page.${page}.text`)}>
      <Crumbs context={context} crumbs={[]} />
      <div class="stack-lg">
        <div class="stack">
          <h1>{t(`page.${page}`)}</h1>
          <p>{t(`page.${page}.text`)}</p>
        </div>
        {after}
        {contact ? (
          <ContactCard contact={contact} words={words} heading={<h2>{t('texts.questions')}</h2>} />
        ) : null}
      </div>
    </Page>
  );
}
