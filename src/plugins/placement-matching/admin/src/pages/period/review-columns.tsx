import { styled } from 'styled-components';
import type { GridColumn } from '../../components/data-grid';
import { SeverityIcon } from '../../components/severity-icon';
import { toneColour } from '../../components/state-tag';
import { useText, type Text } from '../../text/use-text';
import { placeName, type ReviewRow } from './review-rows';

export const reviewColumns = ({ t }: Text): readonly GridColumn<ReviewRow>[] => [
  {
    key: 'name',
    label: t('review.learner'),
    width: 'minmax(0, 2.2fr)',
    cell: (row) => row.name,
  },
  { key: 'cohort', label: t('setup.cohort'), width: '6rem', cell: (row) => row.cohort || '–' },
  {
    key: 'school',
    label: t('setup.school'),
    width: 'minmax(0, 2fr)',
    cell: (row) => row.school || '–',
  },
  {
    key: 'place',
    label: t('review.place'),
    width: 'minmax(0, 4fr)',
    cell: (row) =>
      row.slot === null ? (
        <Unplaced label={t('rank.none')} />
      ) : (
        <span title={placeName(row) ?? ''}>{placeName(row)}</span>
      ),
  },
  {
    key: 'rank',
    label: t('review.wish'),
    width: '9.5rem',
    cell: (row) =>
      [
        rankWord(row, t),
        row.isAutomatic ? t('review.automatic') : '',
        row.isLocked ? t('edit.locked') : '',
      ]
        .filter(Boolean)
        .join(' · '),
  },
  {
    key: 'supervisor',
    label: t('review.supervisor'),
    width: 'minmax(0, 1.5fr)',
    cell: (row) => row.supervisor ?? '',
  },
];

/** A row where the columns do not fit: name, place, wish. */
export function ReviewCard({ row }: { readonly row: ReviewRow }): JSX.Element {
  const { t } = useText();
  return (
    <Card>
      <strong>
        {row.name} {row.cohort}
      </strong>
      <span>{row.slot === null ? <Unplaced label={t('rank.none')} /> : placeName(row)}</span>
      <small>
        {[
          row.school,
          row.slot === null ? '' : row.rank ? t('rank.wish', { rank: row.rank }) : t('rank.other'),
          row.isAutomatic ? t('review.automatic') : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </Card>
  );
}

function rankWord(row: ReviewRow, t: Text['t']): string {
  if (row.slot === null) return '–';
  return row.rank === null ? t('review.other') : String(row.rank);
}

function Unplaced({ label }: { readonly label: string }): JSX.Element {
  return (
    <Warning>
      <SeverityIcon tone="warning" />
      {label}
    </Warning>
  );
}

const Warning = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  font-weight: 600;
  svg {
    color: ${({ theme }) => toneColour('warning', theme)};
  }
`;
const Card = styled.span`
  display: grid;
  line-height: 2.2rem;
  > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
  strong {
    font-weight: 600;
  }
`;
