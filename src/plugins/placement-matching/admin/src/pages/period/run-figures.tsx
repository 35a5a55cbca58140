import type { RunSummary } from '../../../../contracts/periods';
import { Disclosure } from '../../components/disclosure';
import { PlainTable, type PlainColumn } from '../../components/plain-table';
import { Stack } from '../../components/section';
import { useText } from '../../text/use-text';
import { figuresOf, type Figure } from './figures-of';

type Share = NonNullable<RunSummary['metrics']>['total'] & { readonly name: string };

/** What the run means for people: its figures, and the shares of each school and priority group. */
export function RunFigures({ run }: { readonly run: RunSummary }): JSX.Element | null {
  const text = useText();
  const { t, number, percent } = text;
  const { metrics } = run;
  if (metrics === null) return null;
  const share = (name: string): readonly PlainColumn<Share>[] => [
    { key: 'name', label: name, cell: (row) => row.name },
    {
      key: 'learners',
      label: t('rank.learners'),
      isNumber: true,
      cell: (row) => number(row.learners),
    },
    ...(['placed', 'first', 'topThree'] as const).map((key) => ({
      key,
      label: {
        placed: t('runs.placed'),
        first: t('rank.wish', { rank: 1 }),
        topThree: t('runs.topThree'),
      }[key],
      isNumber: true,
      cell: (row: Share) => `${number(row[key])} (${percent(row[key], row.learners)})`,
    })),
  ];
  const schools = metrics.schools
    .map((row) => ({ ...row, name: row.school }))
    .sort((a, b) => a.placed / a.learners - b.placed / b.learners || a.name.localeCompare(b.name));
  const groups = metrics.groups.map((row) => ({
    ...row,
    name:
      row.priority === null
        ? t('metrics.groupNone')
        : t('metrics.groupNumber', { priority: row.priority }),
  }));
  const figures: readonly PlainColumn<Figure>[] = [
    { key: 'label', label: t('metrics.figure'), cell: ({ label }) => label },
    { key: 'value', label: t('metrics.value'), isNumber: true, cell: ({ of }) => of(run) },
  ];
  return (
    <Disclosure label={t('metrics.title')}>
      <Stack>
        <PlainTable
          name={t('metrics.title')}
          columns={figures}
          rows={figuresOf(text)}
          keyOf={({ key }) => key}
        />
        <PlainTable
          name={t('metrics.bySchool')}
          columns={share(t('metrics.school'))}
          rows={schools}
          keyOf={({ name }) => name}
        />
        {groups.length > 1 ? (
          <PlainTable
            name={t('metrics.byGroup')}
            columns={share(t('metrics.group'))}
            rows={groups}
            keyOf={({ name }) => name}
          />
        ) : null}
      </Stack>
    </Disclosure>
  );
}
