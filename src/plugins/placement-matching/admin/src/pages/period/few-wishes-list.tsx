import type { FewWishes } from '../../../../contracts/periods';
import { LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { PlainTable } from '../../components/plain-table';
import { Muted, Section } from '../../components/section';
import { useData } from '../../data/use-data';
import { useText } from '../../text/use-text';
import { usePeriod } from './period-context';

/** Who has fewer wishes than the period asks for, while there is still time to ask for more. */
export function FewWishesList(): JSX.Element | null {
  const { t, number } = useText();
  const { period } = usePeriod();
  const few = useData<FewWishes>(
    period.minWishes > 0 ? `/placement-matching/periods/${period.id}/few-wishes` : null,
  );
  if (period.minWishes === 0) return null;
  return (
    <LoadState of={few}>
      {({ minimum, count, learners }) =>
        count === 0 ? null : (
          <Section title={t('wishes.few', { count, minimum })}>
            <Notice tone="warning">
              {t('wishes.few.text')} {period.hasFieldWishes ? t('wishes.few.fields') : ''}
            </Notice>
            <PlainTable
              name={t('wishes.few', { count, minimum })}
              columns={[
                { key: 'name', label: t('review.learner'), cell: (row) => row.name },
                { key: 'cohort', label: t('setup.cohort'), cell: (row) => row.cohort },
                { key: 'school', label: t('setup.school'), cell: (row) => row.school },
                {
                  key: 'wishes',
                  label: t('wishes.number'),
                  isNumber: true,
                  cell: (row) => number(row.wishes),
                },
              ]}
              rows={learners}
              keyOf={(row) => row.id}
            />
            {count > learners.length ? (
              <Muted>{t('wishes.few.more', { shown: learners.length })}</Muted>
            ) : null}
          </Section>
        )
      }
    </LoadState>
  );
}
