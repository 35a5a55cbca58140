import { SingleSelect, SingleSelectOption, Field, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { LedgerRow, LedgerView } from '../../../contracts/ledger';
import { registerAddress } from '../addresses';
import { EmptyState } from '../components/empty-state';
import { LoadState } from '../components/load-state';
import { PageHeading } from '../components/page-heading';
import { PlainTable } from '../components/plain-table';
import { Section, Stack } from '../components/section';
import { StateTag } from '../components/state-tag';
import { useData } from '../data/use-data';
import { useQueryState } from '../data/use-query-state';
import { useText } from '../text/use-text';

/** The ten days of each learner, class by class: what has been, what is to come, and what is missing. */
export function LedgerPage(): JSX.Element {
  const { t } = useText();
  const [query, setQuery] = useQueryState();
  const cohort = query.get('cohort');
  const ledger = useData<LedgerView>(
    `/placement-matching/ledger${cohort ? `?cohort=${encodeURIComponent(cohort)}` : ''}`,
  );
  return (
    <>
      <PageHeading title={t('nav.ledger')} focusKey="ledger" facts={t('ledger.lead')} />
      <LoadState of={ledger}>
        {(data) =>
          data.cohorts.length === 0 ? (
            <EmptyState title={t('ledger.empty')}>{t('ledger.empty.text')}</EmptyState>
          ) : (
            <Stack>
              <Section
                title={t('setup.cohort')}
                action={
                  <LinkButton
                    tag={Link}
                    variant="tertiary"
                    to={registerAddress('api::ledger-entry.ledger-entry')}
                  >
                    {t('ledger.write')}
                  </LinkButton>
                }
              >
                <Field.Root name="cohort">
                  <Field.Label>{t('ledger.choose')}</Field.Label>
                  <SingleSelect
                    value={cohort ?? ''}
                    onChange={(value: string | number) => setQuery({ cohort: String(value) })}
                  >
                    {data.cohorts.map(({ id, name, school, learners }) => (
                      <SingleSelectOption key={id} value={id}>
                        {[school, name, t('ledger.learners', { count: learners })]
                          .filter(Boolean)
                          .join(' · ')}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
              </Section>
              {cohort ? <OfCohort data={data} /> : null}
            </Stack>
          )
        }
      </LoadState>
    </>
  );
}

function OfCohort({ data }: { readonly data: LedgerView }): JSX.Element {
  const { t } = useText();
  const { learners, least } = data;
  const lacking = learners.filter(({ missing }) => missing > 0).length;
  const days = (key: Exclude<keyof LedgerRow, 'id' | 'name'>) => ({
    ...{ key, label: t(`ledger.${key}`), isNumber: true },
    cell: (row: LedgerRow) => row[key],
  });
  return (
    <Section title={t('ledger.title', { count: lacking, least, learners: learners.length })}>
      <PlainTable
        name={t('nav.ledger')}
        columns={[
          { key: 'name', label: t('review.learner'), cell: (row: LedgerRow) => row.name },
          days('workplace'),
          days('vocational'),
          days('alternative'),
          days('sum'),
          days('toCome'),
          {
            key: 'missing',
            label: t('ledger.missing'),
            cell: ({ missing }) => (
              <StateTag tone={missing > 0 ? 'warning' : 'done'}>
                {missing > 0 ? t('ledger.lacks', { count: missing }) : t('ledger.enough')}
              </StateTag>
            ),
          },
        ]}
        rows={learners}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
