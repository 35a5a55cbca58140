import type { VNode } from 'preact';
import type { PublicPeriod } from '../../plugins/placement-matching/contracts/public-slots';
import { daySpan, dayText } from '../dates';
import type { PageContext } from '../page-context';

/** «Prao åk 9 i Kungsbacka: önskemål 1–12 februari · besked 22 februari». */
export function PeriodNotice(props: {
  readonly period: PublicPeriod;
  readonly context: PageContext;
}): VNode {
  const { period, context } = props;
  const { words } = context;
  const facts = [
    wishDays(context, period, (days) => words.t('period.wishes', { days })),
    period.releaseDate
      ? words.t('period.release', {
          day: dayText(words.locale, period.releaseDate, context.today),
        })
      : null,
  ].filter(Boolean);
  return (
    <li class="notice">
      <strong>{period.name}</strong>
      {period.owner ? `, ${period.owner}` : ''}
      {facts.length > 0 ? `: ${facts.join(' · ')}` : ''}
    </li>
  );
}

export function wishDays(
  context: PageContext,
  period: PublicPeriod,
  sentence: (days: string) => string,
): string | null {
  const { wishesOpen, wishesClose } = period;
  if (!wishesClose) return null;
  const from = wishesOpen ?? wishesClose;
  return sentence(daySpan(context.words.locale, { from, to: wishesClose }, context.today));
}
