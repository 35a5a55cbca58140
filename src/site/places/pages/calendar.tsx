import type { VNode } from 'preact';
import type {
  CalendarRow,
  CalendarYear,
} from '../../../plugins/placement-matching/contracts/public-calendar';
import type { Overview } from '../../../plugins/placement-matching/contracts/public-slots';
import { Select } from '../../components/select';
import { monthText } from '../../dates';
import { Page } from '../../layouts/page';
import type { PageContext } from '../../page-context';
import { Crumbs, type Crumb } from '../../texts/components/text-frame';
import { FEED_TYPES, feedPath } from '../../feeds/feed-path';
import { calendarQueryText, type CalendarChoice } from '../calendar-choice';
import { DateRows } from '../components/date-rows';
import { calendarPath } from '../place-paths';

type Props = {
  readonly context: PageContext;
  readonly known: Overview;
  readonly chosen: CalendarChoice;
  readonly year: CalendarYear;
  readonly crumbs?: readonly Crumb[];
};

/** A table per month: when to wish, when the answer comes, who is out and when schools are closed. */
export function CalendarPage({ context, known, chosen, year, crumbs = [] }: Props): VNode {
  const { words } = context;
  const { t } = words;
  const who = whoIsChosen(known, year, chosen);
  const title = who ? t('calendar.title.of', { who }) : t('calendar.title');
  const file = {
    title: `${title} – ${t('site.name')}`,
    type: FEED_TYPES.ics,
    href: feedPath(calendarPath(words.locale, calendarQueryText(chosen)), 'ics'),
  };
  const months = byMonth(year.rows, context.today);
  return (
    <Page
      context={context}
      title={title}
      description={t('calendar.ingress')}
      current="calendar"
      seo={{ feeds: [file] }}
    >
      <Crumbs context={context} crumbs={crumbs} />
      <div class="stack-lg">
        <header class="stack">
          <h1>{title}</h1>
          <p class="ingress">{t('calendar.ingress')}</p>
        </header>
        <Questions context={context} known={known} chosen={chosen} year={year} />
        {months.length === 0 ? (
          <p class="notice">{who ? t('calendar.none.at', { who }) : t('calendar.none')}</p>
        ) : null}
        {months.length === 0 ? null : (
          <p>
            <a class="ds-link" href={file.href}>
              {t('calendar.add')}
            </a>
          </p>
        )}
        {months.map(([month, rows]) => (
          <DateRows
            rows={rows}
            context={context}
            caption={monthText(words.locale, month)}
            key={month}
          />
        ))}
      </div>
    </Page>
  );
}

function Questions({ context, known, chosen, year }: Props): VNode {
  const { words } = context;
  const { t } = words;
  const schools = chosen.kommun
    ? year.schools.filter(({ municipality }) => municipality === chosen.kommun)
    : year.schools;
  return (
    <form class="questions" action={calendarPath(words.locale)}>
      <Select
        name="kommun"
        label={t('contact.place')}
        any={t('contact.anyplace')}
        value={chosen.kommun}
        options={known.municipalities.map(({ code, name }) => ({ value: code, text: name }))}
      />
      {schools.length > 0 ? (
        <Select
          name="skola"
          label={t('calendar.school')}
          any={t('calendar.anyschool')}
          value={chosen.skola}
          options={schools.map(({ code, name }) => ({ value: code, text: name }))}
        />
      ) : null}
      <Select
        name="form"
        label={t('contact.kind')}
        any={t('contact.anykind')}
        value={chosen.form}
        options={known.kinds.map((kind) => ({ value: kind.code, text: words.name(kind) }))}
      />
      <button class="ds-button" type="submit">
        {t('calendar.show')}
      </button>
    </form>
  );
}

function whoIsChosen(
  known: Overview,
  year: CalendarYear,
  chosen: CalendarChoice,
): string | undefined {
  return (
    year.schools.find(({ code }) => code === chosen.skola)?.name ??
    known.municipalities.find(({ code }) => code === chosen.kommun)?.name
  );
}

/** A row that has begun already stands in the present month. */
function byMonth(rows: readonly CalendarRow[], today: string): [string, CalendarRow[]][] {
  const months = new Map<string, CalendarRow[]>();
  for (const row of rows) {
    const month = (row.from > today ? row.from : today).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months];
}
