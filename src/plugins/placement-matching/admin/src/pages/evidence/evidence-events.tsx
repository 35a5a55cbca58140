import { Button } from '@strapi/design-system';
import type { AuditEvent, AuditPage } from '../../../../contracts/audit';
import { EmptyState } from '../../components/empty-state';
import { LoadState } from '../../components/load-state';
import { PlainTable } from '../../components/plain-table';
import { Section } from '../../components/section';
import { useData } from '../../data/use-data';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';
import { EvidenceFilters } from './evidence-filters';
import { EvidencePager } from './evidence-pager';

const ASKED = ['record', 'actor', 'kind', 'from', 'to', 'before'] as const;

/** Who did what and when, a page at a time. */
export function EvidenceEvents(): JSX.Element {
  const { t, moment } = useText();
  const [query, setQuery] = useQueryState();
  const asked = new URLSearchParams(
    ASKED.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const page = useData<AuditPage>(`/placement-matching/audit?${asked}`);
  return (
    <LoadState of={page}>
      {({ events, next, actors, kinds }) => (
        <Section title={t('evidence.events')}>
          <EvidenceFilters
            {...{ query, actors, kinds }}
            onChange={(change) => setQuery({ ...change, before: null })}
          />
          {events.length === 0 ? (
            <EmptyState title={t('evidence.empty')}>{t('evidence.empty.text')}</EmptyState>
          ) : (
            <PlainTable
              name={t('evidence.events')}
              columns={[
                {
                  key: 'at',
                  label: t('evidence.when'),
                  isOneLine: true,
                  cell: ({ at }: AuditEvent) => moment(at),
                },
                {
                  key: 'what',
                  label: t('evidence.what'),
                  cell: ({ who, sentence }) => `${who.name} ${sentence}.`,
                },
                {
                  key: 'number',
                  label: t('evidence.number'),
                  isNumber: true,
                  cell: ({ sequence }) => sequence,
                },
                {
                  key: 'record',
                  label: t('evidence.record'),
                  cell: ({ record }) => (
                    <Button
                      variant="tertiary"
                      onClick={() => setQuery({ record, before: null })}
                      aria-label={t('evidence.only', { record })}
                    >
                      {record.slice(0, 6)}
                    </Button>
                  ),
                },
              ]}
              rows={events}
              keyOf={({ sequence }) => String(sequence)}
            />
          )}
          <EvidencePager next={next} />
        </Section>
      )}
    </LoadState>
  );
}
