import type { ComponentChildren, VNode } from 'preact';
import type {
  PublicPeriod,
  PublicSlotDetail,
} from '../../plugins/placement-matching/contracts/public-slots';
import { wishDays } from '../components/period-notice';
import { daySpan, dayText, weekOf, weekText } from '../dates';
import type { Key } from '../i18n/translate';
import { FeedbackForm } from '../forms/feedback-form';
import sv from '../i18n/sv.json';
import { Page } from '../layouts/page';
import { listLink, NOTHING_CHOSEN } from '../listing-query';
import type { PageContext } from '../page-context';
import { homePath, listPath } from '../paths';
import { calendarPath } from '../places/place-paths';
import { gradeText, requirementsText, seatsText } from '../slot-texts';
import { contactPath } from '../texts/text-paths';

type Props = { readonly context: PageContext; readonly slot: PublicSlotDetail };

export function SlotPage({ context, slot }: Props): VNode {
  const { words } = context;
  const { t } = words;
  const where = [slot.workplace, slot.municipality?.name].filter(Boolean).join(', ');
  return (
    <Page
      context={context}
      title={[slot.title, slot.workplace].filter(Boolean).join(', ')}
      description={slot.tasks.replace(/\s+/g, ' ').slice(0, 150)}
      current="slots"
      updatedAt={slot.updatedAt}
      seo={{
        crumbs: [
          { text: t('nav.home'), href: homePath(words.locale) },
          { text: t('nav.slots'), href: listPath(words.locale) },
        ],
      }}
    >
      <nav class="crumbs" aria-label={t('nav.breadcrumbs')}>
        <ol class="plain">
          <li>
            <a class="ds-link" href={homePath(words.locale)}>
              {t('nav.home')}
            </a>
          </li>
          <li>
            <a class="ds-link" href={listPath(words.locale)}>
              {t('nav.slots')}
            </a>
          </li>
        </ol>
      </nav>
      <article class="one">
        <header class="stack">
          <h1 {...words.written}>{slot.title}</h1>
          <p class="muted">{where}</p>
          {slot.seatsLeft === 0 ? <Full context={context} slot={slot} /> : null}
        </header>
        <How context={context} slot={slot} />
        <div class="stack-lg">
          {slot.tasks ? (
            <p class="tasks" {...words.written}>
              {slot.tasks}
            </p>
          ) : null}
          <section class="stack" aria-labelledby="om">
            <h2 id="om">{t('slot.facts')}</h2>
            <Facts context={context} slot={slot} />
            <p class="muted">{t('slot.health')}</p>
          </section>
          <section class="stack" aria-labelledby="innan">
            <h2 id="innan">{t('slot.before')}</h2>
            <ul>
              <li>{t('slot.before.contact')}</li>
              <li>{t('slot.before.sick')}</li>
            </ul>
          </section>
        </div>
        <FeedbackForm context={context} />
      </article>
    </Page>
  );
}

function Full({ context, slot }: Props): VNode {
  const { words } = context;
  const { municipality, field } = slot;
  return (
    <p class="notice">
      {words.t('slot.full')}{' '}
      {slot.similar > 0 && municipality ? (
        <a
          class="ds-link"
          href={listLink(words.locale, NOTHING_CHOSEN, {
            kommun: [municipality.code],
            omrade: field ? [field.slug] : [],
          })}
        >
          {words.plural('slot.similar', slot.similar, { place: municipality.name })}
        </a>
      ) : (
        <a class="ds-link" href={listPath(words.locale)}>
          {words.t('slot.back')}
        </a>
      )}
    </p>
  );
}

function Facts({ context, slot }: Props): VNode {
  const { words } = context;
  const { t } = words;
  const requirements = [
    ...requirementsText(words, slot),
    ...(slot.programme ? [t('requirement.programme', { programme: slot.programme })] : []),
    ...(slot.needsRegisterExtract ? [t('requirement.extract')] : []),
  ];
  const address = [slot.address, [slot.postalCode, slot.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  return (
    <dl class="facts">
      <Fact name={t('slot.weeks')}>
        {slot.open.length === 0 ? t('weeks.all') : <Weeks context={context} slot={slot} />}
      </Fact>
      <Fact name={t('slot.seats')}>{seatsText(words, slot)}</Fact>
      <Fact name={t('slot.forms')}>{slot.forms.map(words.name).join(', ')}</Fact>
      {slot.field ? <Fact name={t('slot.field')}>{words.name(slot.field)}</Fact> : null}
      {slot.dailyHours ? (
        <Fact name={t('slot.hours')}>
          <span {...words.written}>{slot.dailyHours}</span>
        </Fact>
      ) : null}
      <Fact name={t('slot.requirements')}>
        {requirements.length > 0 ? <Lines lines={requirements} /> : t('slot.noRequirements')}
      </Fact>
      {slot.languages ? (
        <Fact name={t('slot.languages')}>
          <span {...words.written}>{slot.languages}</span>
        </Fact>
      ) : null}
      {slot.siteType && isSiteType(slot.siteType) ? (
        <Fact name={t('slot.sitetype')}>{t(`site.${slot.siteType}`)}</Fact>
      ) : null}
      {address ? (
        <Fact name={t('slot.address')}>
          <address>{address}</address>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function Lines(props: { readonly lines: readonly string[] }): VNode {
  return (
    <ul class="plain">
      {props.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Weeks({ context, slot }: Props): VNode {
  const { words } = context;
  const { today } = context;
  const lines = slot.open.map((span) => {
    const week = weekText(words, { from: weekOf(span.from), to: weekOf(span.to) }, today);
    return `${week} (${daySpan(words.locale, span, today)})`;
  });
  return <Lines lines={lines} />;
}

/** The page's point: what this visitor can do now, case by case. */
function How({ context, slot }: Props): VNode {
  const { words } = context;
  const { t } = words;
  const { municipality } = slot;
  return (
    <section class="how stack" aria-labelledby="sa-onskar-du">
      <h2 id="sa-onskar-du">{t('slot.how')}</h2>
      {slot.periods.length === 0 ? (
        <p>
          {t('slot.how.none')}{' '}
          {slot.nextOpens
            ? `${t('periods.next', { day: dayText(words.locale, slot.nextOpens, context.today) })} `
            : ''}
          <a
            class="ds-link"
            href={calendarPath(words.locale, municipality ? `kommun=${municipality.code}` : '')}
          >
            {t('slot.how.dates')}
          </a>
        </p>
      ) : null}
      {slot.periods.map((period) => (
        <p key={period.name}>{howText(context, period)}</p>
      ))}
      <p>
        {t('slot.how.adult')}{' '}
        <a
          class="ds-link"
          href={contactPath(words.locale, municipality ? `kommun=${municipality.code}` : '')}
        >
          {municipality
            ? t('slot.how.talk', { place: municipality.name })
            : t('slot.how.talk.anywhere')}
        </a>
      </p>
    </section>
  );
}

function howText(context: PageContext, period: PublicPeriod): string {
  const { words } = context;
  const { owner } = period;
  const wish = wishDays(context, period, (days) =>
    owner && period.grades.length > 0
      ? words.t('slot.how.grades', {
          grades: words.list(period.grades.map((grade) => inSentence(gradeText(words, grade)))),
          owner,
          days,
        })
      : words.t('slot.how.period', { period: period.name, days }),
  );
  const release = period.releaseDate
    ? words.t('slot.how.release', {
        day: dayText(words.locale, period.releaseDate, context.today),
      })
    : null;
  return [wish, release].filter(Boolean).join(' ');
}

const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

type SiteType = Key extends infer One ? (One extends `site.${infer Type}` ? Type : never) : never;
const isSiteType = (type: string): type is SiteType => `site.${type}` in sv;
