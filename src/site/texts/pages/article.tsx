import type { ComponentChildren, VNode } from 'preact';
import { sectionPath } from '../../../plugins/placement-matching/contracts/public-addresses';
import type {
  ArticleDetail,
  PageDetail,
} from '../../../plugins/placement-matching/contracts/public-content';
import { dayText } from '../../dates';
import type { PageContext } from '../../page-context';
import { Body, Figure } from '../components/body';
import { articleThing } from '../../seo/things';
import { TextFrame } from '../components/text-frame';

export function ArticlePage(props: {
  readonly context: PageContext;
  readonly article: ArticleDetail;
}): VNode {
  const { context, article } = props;
  const { words } = context;
  const { locale, t } = words;
  return (
    <TextFrame
      context={context}
      text={article}
      crumbs={[{ text: t('nav.news'), href: sectionPath('article', locale) }]}
      about={[articleThing(context, article)]}
      image={article.image?.url}
      facts={
        <p class="muted">
          <time dateTime={article.publishedOn}>
            {dayText(locale, article.publishedOn, context.today)}
          </time>
        </p>
      }
    >
      {article.image ? <Figure picture={article.image} /> : null}
      <Body parts={article.body} words={words} />
    </TextFrame>
  );
}

export function WebPage(props: {
  readonly context: PageContext;
  readonly page: PageDetail;
  /** What the site itself adds under the words of the editor. */
  readonly after?: ComponentChildren;
}): VNode {
  const { context, page, after } = props;
  return (
    <TextFrame context={context} text={page} crumbs={[]} after={after}>
      <Body parts={page.body} words={context.words} />
    </TextFrame>
  );
}
