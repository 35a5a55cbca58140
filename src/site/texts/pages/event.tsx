import type { ComponentChildren, VNode } from 'preact';
import { sectionPath } from '../../../plugins/placement-matching/contracts/public-addresses';
import type {
  EventDetail,
  EventSummary,
} from '../../../plugins/placement-matching/contracts/public-content';
import { clockText, dayOf, dayText } from '../../dates';
import type { PageContext } from '../../page-context';
import { Body } from '../components/body';
import { RichText } from '../components/rich-text';
import { eventThing } from '../../seo/things';
import { TextFrame } from '../components/text-frame';
import { signUpPath } from '../../sign-up/sign-up-paths';
import { calendarFilePath } from '../text-paths';

/** «3 mars, kl. 09.00–12.00», by the clock in Sweden. */
export function eventTime(
  { words, today }: PageContext,
  event: Pick<EventSummary, 'startsAt' | 'endsAt'>,
): string {
  const { locale } = words;
  const clock = (instant: string): string => clockText(locale, Date.parse(instant));
  const facts = {
    day: dayText(locale, dayOf(event.startsAt), today),
    from: clock(event.startsAt),
  };
  const { endsAt } = event;
  if (!endsAt || dayOf(endsAt) !== dayOf(event.startsAt)) return words.t('events.at', facts);
  return words.t('events.span', { ...facts, to: clock(endsAt) });
}

export function EventPage(props: {
  readonly context: PageContext;
  readonly event: EventDetail;
}): VNode {
  const { context, event } = props;
  const { words } = context;
  const { locale, t } = words;
  const isOpen = !event.isOver && !event.isCancelled;
  return (
    <TextFrame
      context={context}
      text={event}
      crumbs={[{ text: t('nav.events'), href: sectionPath('event', locale) }]}
      about={[eventThing(context, event)]}
      facts={
        event.isCancelled || event.isOver ? (
          <p class="notice">{t(event.isCancelled ? 'events.cancelled' : 'events.over')}</p>
        ) : null
      }
    >
      {event.documentation.length > 0 ? (
        <section class="stack">
          <h2 lang={locale}>{t('events.documentation')}</h2>
          <RichText blocks={event.documentation} under={2} />
        </section>
      ) : null}
      <dl class="facts">
        <Fact name={t('events.when')} locale={locale}>
          <time dateTime={event.startsAt}>{eventTime(context, event)}</time>
        </Fact>
        {event.place || event.address ? (
          <Fact name={t('events.where')} locale={locale}>
            <address>{[event.place, event.address].filter(Boolean).join(', ')}</address>
          </Fact>
        ) : null}
        {event.forWhom ? (
          <Fact name={t('events.for')} locale={locale}>
            {event.forWhom}
          </Fact>
        ) : null}
        {event.seats ? (
          <Fact name={t('events.seats')} locale={locale}>
            {event.seats}
          </Fact>
        ) : null}
        {event.signUpState && isOpen ? (
          <Fact name={t('events.signup')} locale={locale}>
            <p lang={locale}>
              {event.signUpState === 'queue' ? `${t('events.full')} ` : ''}
              <a class="ds-link" href={signUpPath(locale, event.slug)}>
                {t(event.signUpState === 'queue' ? 'events.join' : 'events.sign')}
              </a>
            </p>
            {event.signUpUntil ? (
              <p lang={locale}>
                {t('events.until', { day: dayText(locale, event.signUpUntil, context.today) })}
              </p>
            ) : null}
          </Fact>
        ) : null}
        {isOpen && event.signUp && !event.signUpState ? (
          <Fact name={t('events.signup')} locale={locale}>
            <p>{event.signUp}</p>
            {event.signUpUntil ? (
              <p lang={locale}>
                {t('events.until', { day: dayText(locale, event.signUpUntil, context.today) })}
              </p>
            ) : null}
            <p lang={locale}>{t('events.food')}</p>
          </Fact>
        ) : null}
      </dl>
      {isOpen ? (
        <p lang={locale}>
          <a class="ds-link" href={calendarFilePath(locale, event.slug)}>
            {t('events.calendar')}
          </a>
        </p>
      ) : null}
      {event.body.length > 0 ? (
        <section class="stack">
          <h2 lang={locale}>{t('events.programme')}</h2>
          <Body parts={event.body} words={words} />
        </section>
      ) : null}
    </TextFrame>
  );
}

/** The text may be in another language than the words around it. */
function Fact(props: {
  readonly name: string;
  readonly locale: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <>
      <dt lang={props.locale}>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
