import { Link } from 'react-router-dom';
import { registerAddress } from '../../addresses';
import { PlainTable } from '../../components/plain-table';
import { Section } from '../../components/section';
import { useText } from '../../text/use-text';
import { usePeriod } from './period-context';

/** What the period does against short lists: a least number of wishes, and occupation fields as further wishes. */
export function WishRules(): JSX.Element {
  const { t, number } = useText();
  const { period } = usePeriod();
  const { minWishes, hasFieldWishes } = period;
  return (
    <Section
      title={t('setup.wishRules')}
      action={<Link to={registerAddress('api::period.period')}>{t('setup.changeWishRules')}</Link>}
    >
      <PlainTable
        name={t('setup.wishRules')}
        columns={[
          {
            key: 'least',
            label: t('setup.minWishes'),
            cell: () => (minWishes > 0 ? number(minWishes) : t('setup.minWishes.none')),
          },
          {
            key: 'fields',
            label: t('setup.fieldWishes'),
            cell: () => t(hasFieldWishes ? 'setup.fieldWishes.on' : 'setup.fieldWishes.off'),
          },
        ]}
        rows={[period]}
        keyOf={(row) => row.id}
      />
      {minWishes > 0 ? <p>{t('setup.wishRules.few')}</p> : null}
      {hasFieldWishes ? <p>{t('setup.wishRules.fields')}</p> : null}
    </Section>
  );
}
