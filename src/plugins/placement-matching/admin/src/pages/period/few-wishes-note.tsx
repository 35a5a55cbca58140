import { Link } from 'react-router-dom';
import type { FewWishes } from '../../../../contracts/periods';
import { periodAddress } from '../../addresses';
import { Notice } from '../../components/notice';
import { useData } from '../../data/use-data';
import { useText } from '../../text/use-text';
import { usePeriod } from './period-context';

/** Said before the run: how many have fewer wishes than the period asks for, with the way to their names. */
export function FewWishesNote(): JSX.Element | null {
  const { t } = useText();
  const { period } = usePeriod();
  const { data } = useData<FewWishes>(
    period.minWishes > 0 ? `/placement-matching/periods/${period.id}/few-wishes` : null,
  );
  if (data === null || data.count === 0) return null;
  const { count, minimum } = data;
  return (
    <Notice
      tone="warning"
      title={t('wishes.few', { count, minimum })}
      action={<Link to={periodAddress(period.id, 'wishes')}>{t('wishes.few.show')}</Link>}
    >
      {t('wishes.few.text')} {period.hasFieldWishes ? t('wishes.few.fields') : ''}
    </Notice>
  );
}
