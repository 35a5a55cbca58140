import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { registerAddress, ROOT } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { Meter } from '../../components/meter';
import { Muted, Section, Stack } from '../../components/section';
import { useText } from '../../text/use-text';
import { FewWishesList } from './few-wishes-list';
import { usePeriod } from './period-context';

/** Who has answered. */
export function WishesStep(): JSX.Element {
  const { t, number, day } = useText();
  const { period, rights } = usePeriod();
  const { learners, learnersWithWishes, wishes } = period.counts;
  const missing = learners - learnersWithWishes;
  const importLink = rights.canImport ? (
    <LinkButton tag={Link} to={`${ROOT}/imports?kind=wishes`} variant="secondary">
      {t('wishes.import')}
    </LinkButton>
  ) : null;
  if (wishes === 0) {
    return (
      <EmptyState title={t('wishes.empty.title')} action={importLink}>
        {t('wishes.empty.text')}
      </EmptyState>
    );
  }
  const average = number(Math.round((10 * wishes) / Math.max(1, learnersWithWishes)) / 10);
  return (
    <Stack>
      <Section
        title={t('wishes.answered', { answered: learnersWithWishes, learners })}
        action={importLink}
      >
        <Meter
          lines={[
            {
              key: 'answered',
              label: t('wishes.have', { count: learnersWithWishes }),
              value: learnersWithWishes,
            },
            { key: 'missing', label: t('wishes.missing', { count: missing }), value: missing },
          ]}
        />
        <p>{t('wishes.average', { count: wishes, average })}</p>
        {missing > 0 ? <Muted>{t('wishes.missingMeans')}</Muted> : null}
        {period.wishesClose ? (
          <Muted>{t('wishes.closes', { day: day(period.wishesClose) })}</Muted>
        ) : null}
        <Link to={registerAddress('api::wish.wish')}>{t('wishes.list', { count: wishes })}</Link>
      </Section>
      <FewWishesList />
    </Stack>
  );
}
