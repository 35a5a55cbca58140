import * as React from 'react';
import type { ExplanationView } from '../../../../contracts/explanations';
import type { Results, RunSummary } from '../../../../contracts/periods';
import { EmptyState } from '../../components/empty-state';
import { LoadState } from '../../components/load-state';
import { PlainTable, type PlainColumn } from '../../components/plain-table';
import { Muted } from '../../components/section';
import { useData } from '../../data/use-data';
import { useQueryState } from '../../data/use-query-state';
import { useText, type Text } from '../../text/use-text';
import { policyName } from '../policies/policy-words';
import { usePeriod } from './period-context';
import { PrintSheet } from './print-sheet';
import { placeName, reviewRows, type ReviewRow } from './review-rows';

/** On paper: the whole run class by class, or one learner's result for the family. */
export function PrintPage(): JSX.Element {
  const { t } = useText();
  const { run } = usePeriod();
  const [query] = useQueryState();
  const learner = query.get('learner');
  if (!run)
    return <EmptyState title={t('review.empty.title')}>{t('review.empty.text')}</EmptyState>;
  return learner === null ? <ClassLists run={run} /> : <FamilyPage run={run} learner={learner} />;
}

function ClassLists({ run }: { readonly run: RunSummary }): JSX.Element {
  const text = useText();
  const { t } = text;
  const { period } = usePeriod();
  const results = useData<Results>(
    `/placement-matching/periods/${period.id}/results?run=${run.id}&v=${run.version}`,
  );
  return (
    <LoadState of={results}>
      {(data) => (
        <PrintSheet>
          {byClass(reviewRows(data)).map(({ title, rows }) => (
            <section key={title}>
              <h2>{period.name}</h2>
              <h3>{title}</h3>
              <PlainTable
                name={title}
                columns={columnsOf(text)}
                rows={rows}
                keyOf={(row) => row.learner}
              />
              <Muted>{runSentence(run, text)}</Muted>
            </section>
          ))}
          {data.learner.length === 0 ? <p>{t('review.noHits')}</p> : null}
        </PrintSheet>
      )}
    </LoadState>
  );
}

/** Made of the sentences in which no other learner can be recognised, and of nothing else. */
function FamilyPage({
  run,
  learner,
}: {
  readonly run: RunSummary;
  readonly learner: string;
}): JSX.Element {
  const text = useText();
  const { t } = text;
  const { period } = usePeriod();
  const explanation = useData<ExplanationView>(
    `/placement-matching/periods/${period.id}/explanations/${learner}?run=${run.id}&v=${run.version}`,
  );
  return (
    <LoadState of={explanation}>
      {(data) => (
        <PrintSheet>
          <section>
            <h2>{t('why.name', { learner: data.learner.name })}</h2>
            <p>{period.name}</p>
            {data.family.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <h3>{t('print.object')}</h3>
            <p>
              {period.owner
                ? t('print.object.text', { owner: period.owner, number: run.number })
                : t('print.object.noOwner', { number: run.number })}
            </p>
            <Muted>{runSentence(run, text)}</Muted>
          </section>
        </PrintSheet>
      )}
    </LoadState>
  );
}

function runSentence(run: RunSummary, { t, locale }: Text): string {
  // «I dag» is true on a screen, and not on a paper that is read next week.
  const when = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    ...{ dateStyle: 'long', timeStyle: 'short' },
    timeZone: 'Europe/Stockholm',
  });
  return t('print.run', {
    number: run.number,
    policy: policyName(run.policy, t),
    seed: run.seed,
    when: when.format(new Date(run.endedAt ?? run.startedAt)),
  });
}

const columnsOf = ({ t }: Text): readonly PlainColumn<ReviewRow>[] => [
  { key: 'name', label: t('review.learner'), cell: (row) => row.name },
  { key: 'place', label: t('review.place'), cell: (row) => placeName(row) ?? t('rank.none') },
  { key: 'days', label: t('setup.days'), cell: (row) => row.days },
  { key: 'supervisor', label: t('review.supervisor'), cell: (row) => row.supervisor ?? '' },
];

type ClassRows = { readonly title: string; readonly rows: readonly ReviewRow[] };

/** A sheet each, in the order of schools and classes. */
function byClass(rows: readonly ReviewRow[]): readonly ClassRows[] {
  const classes = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const title = [row.school, row.cohort].filter(Boolean).join(' · ') || '–';
    const known = classes.get(title);
    if (known) known.push(row);
    else classes.set(title, [row]);
  }
  const collator = new Intl.Collator('sv', { numeric: true });
  return [...classes]
    .map(([title, members]) => ({ title, rows: members }))
    .sort((a, b) => collator.compare(a.title, b.title));
}
