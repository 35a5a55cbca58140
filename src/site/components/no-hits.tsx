import type { VNode } from 'preact';
import type { Overview, SlotList } from '../../plugins/placement-matching/contracts/public-slots';
import { listLink, NOTHING_CHOSEN, type Chosen } from '../listing-query';
import { weeksChosen } from '../listing-words';
import type { PageContext } from '../page-context';

type Props = {
  readonly context: PageContext;
  readonly chosen: Chosen;
  readonly list: SlotList;
  readonly known: Overview;
};

/** Never a bare zero: what was asked for, another spelling, and each filter that could be taken away. */
export function NoHits({ context, chosen, list, known }: Props): VNode {
  const { words } = context;
  const link = (change: Partial<Chosen>): string => listLink(words.locale, chosen, change);
  return (
    <div class="stack">
      {list.suggestion ? (
        <p>
          {words.t('list.didyoumean')}{' '}
          <a class="ds-link" href={link({ q: list.suggestion })}>
            <em>{list.suggestion}</em>
          </a>
          ?
        </p>
      ) : null}
      <p>{words.t('list.try')}</p>
      <ul class="stack">
        {waysOut(context, chosen, list).map((way) => (
          <li key={way.text}>
            <a class="ds-link" href={link(way.change)}>
              {way.text}
            </a>{' '}
            ({way.count})
          </li>
        ))}
        <li>
          <a class="ds-link" href={listLink(words.locale, NOTHING_CHOSEN)}>
            {words.t('list.try.all')}
          </a>{' '}
          ({known.slots})
        </li>
      </ul>
    </div>
  );
}

type Way = { readonly text: string; readonly count: number; readonly change: Partial<Chosen> };

function waysOut(context: PageContext, chosen: Chosen, list: SlotList): Way[] {
  const { t } = context.words;
  const { without } = list;
  const ways: (Omit<Way, 'count'> & { readonly count: number | undefined })[] = [
    { text: t('list.try.q', { q: chosen.q }), count: without.q, change: { q: '' } },
    {
      text: t('list.try.weeks', { weeks: weeksChosen(context, chosen) ?? '' }),
      count: without.weeks,
      change: { fran: undefined, till: undefined },
    },
    { text: t('list.try.municipality'), count: without.municipality, change: { kommun: [] } },
    { text: t('list.try.kind'), count: without.kind, change: { form: [] } },
    { text: t('list.try.field'), count: without.field, change: { omrade: [] } },
    { text: t('list.try.language'), count: without.language, change: { sprak: [] } },
    { text: t('list.try.grade'), count: without.grade, change: { arskurs: undefined } },
  ];
  return ways.flatMap((way) => (way.count ? [{ ...way, count: way.count }] : []));
}
