import type { AuditPage } from '../../../../contracts/audit';
import { FilterChoice, FilterLabel } from '../../components/filter-choice';
import { Row } from '../../components/section';
import { useText } from '../../text/use-text';

type Props = Pick<AuditPage, 'actors' | 'kinds'> & {
  readonly query: URLSearchParams;
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void;
};

/** Which events; every choice stands in the address. */
export function EvidenceFilters({ query, actors, kinds, onChange }: Props): JSX.Element {
  const { t } = useText();
  const all = { id: '', name: t('evidence.all') };
  const value = (name: string): string => query.get(name) ?? '';
  const choose = (name: string) => (chosen: string) => onChange({ [name]: chosen || null });
  const day = (name: 'from' | 'to', label: string): JSX.Element => (
    <FilterLabel>
      {label}
      <input
        type="date"
        value={value(name)}
        onChange={(event) => choose(name)(event.target.value)}
      />
    </FilterLabel>
  );
  return (
    <Row>
      <FilterChoice
        label={t('evidence.who')}
        value={value('actor')}
        onChange={choose('actor')}
        options={[all, ...actors]}
      />
      <FilterChoice
        label={t('evidence.kind')}
        value={value('kind')}
        onChange={choose('kind')}
        options={[all, ...kinds]}
      />
      {day('from', t('evidence.from'))}
      {day('to', t('evidence.to'))}
      <FilterLabel>
        {t('evidence.record.search')}
        <input
          type="search"
          value={value('record')}
          onChange={(event) => choose('record')(event.target.value.trim())}
        />
      </FilterLabel>
    </Row>
  );
}
