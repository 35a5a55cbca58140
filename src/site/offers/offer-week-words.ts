import type { OfferWeeks } from '../../plugins/placement-matching/contracts/public-offers';
import { weekDays, weekOf, weekOption, weeksBetween, weekText } from '../dates';
import type { PageContext } from '../page-context';

type Group = { readonly heading: string; readonly options: { value: string; text: string }[] };

const [SOON_DAYS, AHEAD_DAYS] = [14, 300];
const MOST_TOLD = 2;

/** The weeks to choose from by month, each with how many pupils are out; what was chosen earlier stays. */
export function weekGroups(
  context: PageContext,
  { weeks, chosen }: { readonly weeks: OfferWeeks; readonly chosen: readonly string[] },
): Group[] {
  const { words, today } = context;
  const usual = weeksBetween(weekOf(after(today, SOON_DAYS)), weekOf(after(today, AHEAD_DAYS)));
  const known = chosen.filter((week) => weekDays(week));
  const groups = new Map<string, Group>();
  for (const week of [...new Set([...usual, ...known])].sort()) {
    const heading = monthOf(words.locale, weekDays(week)?.from ?? today);
    const group = groups.get(heading) ?? { heading, options: [] };
    const out = weeks.find((one) => one.week === week);
    const text = weekOption(words, week, today);
    group.options.push({
      value: week,
      text: out ? `${text} · ${words.t('offer.out', { count: out.learners })}` : text,
    });
    groups.set(heading, group);
  }
  return [...groups.values()];
}

/** The weeks to come with most pupils: «V. 11 är 104 elever från Åsaviksskolan ute.» */
export function weeksHint(context: PageContext, weeks: OfferWeeks): string {
  const { words, today } = context;
  const soonest = weekOf(after(today, SOON_DAYS));
  const most = weeks
    .filter(({ week }) => week >= soonest)
    .sort((a, b) => b.learners - a.learners)
    .slice(0, MOST_TOLD)
    .sort((a, b) => (a.week < b.week ? -1 : 1));
  return most
    .map(({ week: one, learners, schools }) => {
      const [first = '', ...others] = schools;
      const week = capital(words.locale, weekText(words, { from: one, to: one }, today));
      const facts = { week, count: learners };
      if (schools.length === 0) return words.t('offer.hint', facts);
      const school = others.length === 0 ? first : words.list([first, ...others.slice(0, 1)]);
      return schools.length > 2
        ? words.t('offer.hint.schools', { ...facts, schools: schools.length })
        : words.t('offer.hint.school', { ...facts, school });
    })
    .join(' ');
}

const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function monthOf(locale: string, day: string): string {
  const text = new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return capital(locale, text);
}

const capital = (locale: string, text: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
