import type { VNode } from 'preact';
import type { ContactPoint } from '../../../plugins/placement-matching/contracts/public-content';
import type { DepartmentDetail } from '../../../plugins/placement-matching/contracts/public-places';
import { PeriodNotice } from '../../components/period-notice';
import { dayText, weekText } from '../../dates';
import { Page } from '../../layouts/page';
import { listLink, NOTHING_CHOSEN } from '../../listing-query';
import type { PageContext } from '../../page-context';
import { ContactCard } from '../../texts/components/contact-card';
import { Crumbs } from '../../texts/components/text-frame';
import { contactPath } from '../../texts/text-paths';
import { placePath } from '../place-paths';

type Props = {
  readonly context: PageContext;
  readonly department: DepartmentDetail;
  readonly contacts: readonly ContactPoint[];
};

/** What a department offers, what it cannot offer now and when it can again, and who answers. */
export function DepartmentPage({ context, department, contacts }: Props): VNode {
  const { words } = context;
  const { t } = words;
  const { municipality } = department;
  return (
    <Page
      context={context}
      title={t('department.title', { department: department.name, place: municipality.name })}
      description={t('place.description', { place: municipality.name })}
      current="slots"
      updatedAt={department.updatedAt}
    >
      <Crumbs
        context={context}
        crumbs={[{ text: municipality.name, href: placePath(words.locale, municipality.slug) }]}
      />
      <div class="one place">
        <header class="stack">
          <h1 {...words.written}>{department.name}</h1>
          <p class="muted">
            <bdi>{municipality.name}</bdi>
          </p>
        </header>
        <aside class="stack" aria-labelledby="kontakt">
          <h2 id="kontakt">{t('contact.title')}</h2>
          {contacts.slice(0, MOST_CONTACTS).map((contact) => (
            <ContactCard contact={contact} words={words} key={contact.id} />
          ))}
          {contacts.length === 0 ? (
            <p>
              <a class="ds-link" href={contactPath(words.locale, `kommun=${municipality.code}`)}>
                {t('place.contacts')}
              </a>
            </p>
          ) : null}
        </aside>
        <div class="stack-lg">
          <Offer context={context} department={department} />
          <NotNow context={context} department={department} />
        </div>
      </div>
    </Page>
  );
}

const MOST_CONTACTS = 2;

type Part = Pick<Props, 'context' | 'department'>;

function Offer({ context, department }: Part): VNode {
  const { words } = context;
  const { t, plural, locale } = words;
  const week = (one: string): string => weekText(words, { from: one, to: one }, context.today);
  const nameOf = new Map(department.kinds.map((kind) => [kind.code, words.name(kind)]));
  return (
    <section class="stack" aria-labelledby="erbjuder">
      <h2 id="erbjuder">{t('department.offer')}</h2>
      {department.fields.length === 0 ? <p>{t('department.empty')}</p> : null}
      <ul class="plain offers" hidden={department.fields.length === 0}>
        {department.fields.map((field) => (
          <li key={field.slug}>
            <a
              class="ds-link"
              href={listLink(locale, NOTHING_CHOSEN, {
                kommun: [department.municipality.code],
                omrade: [field.slug],
              })}
            >
              {words.name(field)}
            </a>
            {': '}
            {plural('department.places', field.count, {
              forms: words.list(field.kinds.flatMap((code) => nameOf.get(code) ?? [])),
            })}
            {field.free === 0 ? ` ${t('seats.full')}.` : null}
            {field.nextWeek ? ` ${t('department.next', { week: week(field.nextWeek) })}` : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotNow({ context, department }: Part): VNode {
  const { words } = context;
  const { t } = words;
  const missing = department.kinds.filter(({ count }) => count === 0);
  return (
    <section class="stack" aria-labelledby="inte-nu">
      <h2 id="inte-nu">{t('department.none')}</h2>
      <p>
        {missing.length > 0
          ? t('department.missing', { forms: words.list(missing.map(words.name)) })
          : t('department.nothing')}
      </p>
      {department.periods.length > 0 ? (
        <ul class="notices plain">
          {department.periods.map((period) => (
            <PeriodNotice period={period} context={context} key={period.name} />
          ))}
        </ul>
      ) : department.nextOpens ? (
        <p>
          {t('periods.next', { day: dayText(words.locale, department.nextOpens, context.today) })}
        </p>
      ) : null}
    </section>
  );
}
