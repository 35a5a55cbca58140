import type { ComponentChildren, VNode } from 'preact';
import type {
  PublicResult,
  ResultHead,
} from '../../../plugins/placement-matching/contracts/public-results';
import { dayText } from '../../dates';
import sv from '../../i18n/sv.json';
import type { Key, Translator } from '../../i18n/translate';
import { Page } from '../../layouts/page';
import type { PageContext } from '../../page-context';
import { Crumbs } from '../../texts/components/text-frame';
import { fixedPath } from '../../texts/text-paths';
import { resultPath, resultsPath } from '../place-paths';

/** The periods whose answers have been given. */
export function ResultsPage(props: {
  readonly context: PageContext;
  readonly results: readonly ResultHead[];
}): VNode {
  const { context, results } = props;
  const { words, today } = context;
  const { t, locale } = words;
  return (
    <Page context={context} title={t('results.title')} description={t('results.ingress')}>
      <Crumbs context={context} crumbs={[]} />
      <div class="stack-lg">
        <header class="stack">
          <h1>{t('results.title')}</h1>
          <p class="ingress">{t('results.ingress')}</p>
        </header>
        {results.length === 0 ? <p class="notice">{t('results.none')}</p> : null}
        <ul class="cards plain" hidden={results.length === 0}>
          {results.map((result) => (
            <li class="slot" key={result.period}>
              <h2>
                <a class="ds-link" href={resultPath(locale, result.period)} {...words.written}>
                  {result.name}
                </a>
              </h2>
              <p class="muted">
                {[
                  result.owner,
                  t('period.release', { day: dayText(locale, result.releaseDate, today) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
        <p>
          <a class="ds-link" href={fixedPath(locale, 'how-places-are-shared')}>
            {t('footer.shared')}
          </a>
        </p>
      </div>
    </Page>
  );
}

type Props = { readonly context: PageContext; readonly result: PublicResult };

/** How one period was shared, in numbers that point at nobody. */
export function ResultPage({ context, result }: Props): VNode {
  const { words, today } = context;
  const { t, locale } = words;
  const day = dayText(locale, result.releaseDate, today);
  return (
    <Page
      context={context}
      title={t('result.title', { period: result.name })}
      description={t('results.ingress')}
    >
      <Crumbs
        context={context}
        crumbs={[{ text: t('results.title'), href: resultsPath(locale) }]}
      />
      <div class="stack-lg">
        <header class="stack">
          <h1>{t('result.title', { period: result.name })}</h1>
          <p class="muted">
            {[result.owner, t('period.release', { day })].filter(Boolean).join(' · ')}
          </p>
        </header>
        <dl class="figures">
          <Figure name={t('result.learners')} value={countText(words, result.total.learners)} />
          <Figure name={t('result.placed')} value={countText(words, result.total.placed)} />
          <Figure name={t('result.first')} value={countText(words, result.total.first)} />
          <Figure name={t('result.three')} value={countText(words, result.total.topThree)} />
        </dl>
        <p class="muted">{t('result.note')}</p>
        <Ranks context={context} result={result} />
        <Schools context={context} result={result} />
        <section class="stack" aria-labelledby="regel">
          <h2 id="regel">{t('result.how')}</h2>
          {isPolicy(result.policy) ? (
            <p>{t('result.policy', { policy: t(`policy.${result.policy}`) })}</p>
          ) : null}
          {result.isOptimal ? <p>{t('result.proven')}</p> : null}
          <p>
            <a class="ds-link" href={fixedPath(locale, 'how-places-are-shared')}>
              {t('footer.shared')}
            </a>
          </p>
        </section>
      </div>
    </Page>
  );
}

type Policy = Key extends infer One ? (One extends `policy.${infer Name}` ? Name : never) : never;
const isPolicy = (policy: string): policy is Policy => `policy.${policy}` in sv;

function Figure(props: { readonly name: string; readonly value: string }): VNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd class="number">{props.value}</dd>
    </div>
  );
}

function Ranks({ context, result }: Props): VNode | null {
  const { words } = context;
  const { t } = words;
  if (result.ranks.length === 0) return null;
  return (
    <table class="dates narrow">
      <caption>{t('result.ranks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('result.wish')}</th>
          <th scope="col">{t('result.learners')}</th>
        </tr>
      </thead>
      <tbody>
        {result.ranks.map((row, index) => (
          <tr key={index}>
            <th scope="row">{rankText(words, row, result.withUnplaced)}</th>
            <td class="number">{words.number(row.learners)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rankText(
  { t }: Translator,
  { from, to }: PublicResult['ranks'][number],
  withUnplaced: boolean,
): string {
  if (from === null) return t(withUnplaced ? 'result.rank.none' : 'result.rank.outside');
  if (to === null)
    return t(withUnplaced ? 'result.rank.last' : 'result.rank.later', { rank: from });
  return from === to
    ? t('result.rank', { rank: from })
    : t('result.rank.range', { rank: from, to });
}

function Schools({ context, result }: Props): VNode | null {
  const { words } = context;
  const { t } = words;
  const { schools, others } = result;
  if (schools.length === 0) return null;
  return (
    <section class="stack">
      <table class="dates shares">
        <caption>{t('result.schools')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.school')}</th>
            <th scope="col">{t('result.learners')}</th>
            <th scope="col">{t('result.placed')}</th>
            <th scope="col">{t('result.first')}</th>
          </tr>
        </thead>
        <tbody>
          {schools.map((share) => (
            <SchoolRow key={share.school} words={words} share={share}>
              <bdi>{share.school}</bdi>
            </SchoolRow>
          ))}
          {others ? (
            <SchoolRow words={words} share={others}>
              {words.plural('result.others', others.schools)}
            </SchoolRow>
          ) : null}
        </tbody>
      </table>
      {others ? <p class="muted">{t('result.hidden')}</p> : null}
      {result.parityGap === null ? null : (
        <p>{t('result.gap', { points: words.number(Math.round(result.parityGap * 10) / 10) })}</p>
      )}
    </section>
  );
}

function SchoolRow(props: {
  readonly words: Translator;
  readonly share: NonNullable<PublicResult['others']> | PublicResult['schools'][number];
  readonly children: ComponentChildren;
}): VNode {
  const { words, share, children } = props;
  const { t } = words;
  return (
    <tr>
      <th scope="row">{children}</th>
      <td data-label={t('result.learners')}>{words.number(share.learners)}</td>
      <td data-label={t('result.placed')}>{countText(words, share.placed)}</td>
      <td data-label={t('result.first')}>{countText(words, share.first)}</td>
    </tr>
  );
}

function countText(words: Translator, count: PublicResult['total']['placed']): string {
  if (count === 'few') return words.t('result.few');
  if (count === 'all-but-few') return words.t('result.allbutfew');
  if (count === 'hidden') return words.t('result.unshown');
  return words.number(count);
}
