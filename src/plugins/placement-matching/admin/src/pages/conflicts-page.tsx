import { styled } from 'styled-components';
import type { ConflictView } from '../../../contracts/conflicts';
import type { PeriodRow } from '../../../contracts/periods';
import { LoadState } from '../components/load-state';
import { PageHeading } from '../components/page-heading';
import { Row, Stack } from '../components/section';
import { Tabs } from '../components/tabs';
import { useData } from '../data/use-data';
import { useQueryState } from '../data/use-query-state';
import { useText } from '../text/use-text';
import { ROOT } from '../addresses';
import { ConflictList } from './conflict-list';

/** Everything published that would hurt someone, grouped by what caused it. */
export function ConflictsPage(): JSX.Element {
  const { t } = useText();
  const [query, change] = useQueryState();
  const period = query.get('period');
  const severity = query.get('severity');
  const periods = useData<readonly PeriodRow[]>('/placement-matching/periods');
  const conflicts = useData<readonly ConflictView[]>(
    `/placement-matching/conflicts${period ? `?period=${period}` : ''}`,
  );
  const here = (wanted: string | null): string => {
    const next = new URLSearchParams(query);
    if (wanted) next.set('severity', wanted);
    else next.delete('severity');
    return `${ROOT}/conflicts?${next}`;
  };
  const standing = (conflicts.data ?? []).filter(({ waiver }) => waiver === null);
  const count = (wanted: string): number =>
    standing.filter((one) => one.severity === wanted).length;
  return (
    <>
      <PageHeading title={t('nav.conflicts')} focusKey="conflicts" facts={t('conflicts.lead')} />
      <Stack>
        <Row>
          <Tabs
            name={t('conflicts.severity')}
            tabs={[
              {
                to: here(null),
                label: t('conflicts.all', { count: standing.length }),
                isCurrent: severity === null,
              },
              {
                to: here('blocks'),
                label: t('conflicts.blocks', { count: count('blocks') }),
                isCurrent: severity === 'blocks',
              },
              {
                to: here('warns'),
                label: t('conflicts.warns', { count: count('warns') }),
                isCurrent: severity === 'warns',
              },
            ]}
          />
          <Label>
            {t('conflicts.period')}
            <select
              value={period ?? ''}
              onChange={(event) => change({ period: event.target.value })}
            >
              <option value="">{t('conflicts.allPeriods')}</option>
              {(periods.data ?? []).map((row) => (
                <option key={row.id} value={row.id}>
                  {row.name}
                </option>
              ))}
            </select>
          </Label>
        </Row>
        <LoadState of={conflicts}>
          {(list) => (
            <ConflictList
              conflicts={list.filter((one) => severity === null || one.severity === severity)}
              scope={{ period, run: null }}
              onChanged={conflicts.reload}
            />
          )}
        </LoadState>
      </Stack>
    </>
  );
}

const Label = styled.label`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  select {
    min-height: 34px;
    max-width: 100%;
    padding: 4px 8px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: inherit;
    font: inherit;
  }
`;
