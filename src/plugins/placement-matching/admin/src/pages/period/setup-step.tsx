import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { PeriodDetail } from '../../../../contracts/periods';
import { registerAddress, ROOT } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { PlainTable, type PlainColumn } from '../../components/plain-table';
import { Section, Stack } from '../../components/section';
import { useText, type Text } from '../../text/use-text';
import { usePeriod } from './period-context';
import { WishRules } from './wish-rules';

type Group = PeriodDetail['groups'][number];

/** Learners and dates: which classes go out when. */
export function SetupStep(): JSX.Element {
  const text = useText();
  const { t, day } = text;
  const { period, rights } = usePeriod();
  const importLink = rights.canImport ? (
    <LinkButton tag={Link} to={`${ROOT}/imports?kind=learners`} variant="secondary">
      {t('setup.import')}
    </LinkButton>
  ) : null;
  const dates = [
    { key: 'open', label: t('setup.wishesOpen'), day: period.wishesOpen },
    { key: 'close', label: t('setup.wishesClose'), day: period.wishesClose },
    { key: 'release', label: t('setup.release'), day: period.releaseDate },
    { key: 'start', label: t('setup.start'), day: period.firstDay },
    { key: 'end', label: t('setup.end'), day: period.lastDay },
  ];
  return (
    <Stack>
      <Section
        title={t('setup.dates')}
        action={<Link to={registerAddress('api::period.period')}>{t('setup.changeDates')}</Link>}
      >
        <PlainTable
          name={t('setup.dates')}
          columns={dates.map(({ key, label, day: value }) => ({
            key,
            label,
            cell: () => (value ? day(value) : '–'),
          }))}
          rows={[period]}
          keyOf={(row) => row.id}
        />
        <p>
          {period.releaseDate
            ? t('setup.releaseSame', { day: day(period.releaseDate) })
            : t('setup.noRelease')}
        </p>
      </Section>
      <WishRules />
      {period.groups.length === 0 ? (
        <EmptyState title={t('setup.empty.title')} action={importLink}>
          {t('setup.empty.text')}
        </EmptyState>
      ) : (
        <Section title={t('setup.groups', { count: period.groups.length })} action={importLink}>
          <PlainTable
            name={t('setup.groupsName')}
            columns={columns(text)}
            rows={period.groups}
            keyOf={(row) => row.id}
          />
        </Section>
      )}
    </Stack>
  );
}

const columns = ({ t, number, weeks, span }: Text): readonly PlainColumn<Group>[] => [
  { key: 'school', label: t('setup.school'), cell: (row) => row.school ?? row.provider ?? '–' },
  { key: 'cohort', label: t('setup.cohort'), cell: (row) => row.cohort },
  {
    key: 'learners',
    label: t('periods.learners'),
    isNumber: true,
    cell: (row) => number(row.learners),
  },
  {
    key: 'headCount',
    label: t('setup.headCount'),
    isNumber: true,
    cell: (row) => (row.headCount === null ? '–' : number(row.headCount)),
  },
  {
    key: 'weeks',
    label: t('periods.weeks'),
    cell: (row) =>
      row.firstDay && row.lastDay ? weeks(row.firstDay, row.lastDay) : (row.weeks ?? '–'),
  },
  {
    key: 'days',
    label: t('setup.days'),
    cell: (row) => (row.firstDay && row.lastDay ? span(row.firstDay, row.lastDay) : '–'),
  },
  { key: 'weekdays', label: t('setup.weekdays'), cell: (row) => weekdayWords(row.weekdays, t) },
];

/** «mån–fre», or the days by name: «tis, tors». */
function weekdayWords(weekdays: string, t: Text['t']): string {
  if (weekdays === '12345') return t('weekday.all');
  const names = [
    t('weekday.1'),
    t('weekday.2'),
    t('weekday.3'),
    t('weekday.4'),
    t('weekday.5'),
    t('weekday.6'),
    t('weekday.7'),
  ];
  return [...weekdays].map((one) => names[Number(one) - 1] ?? '').join(', ');
}
