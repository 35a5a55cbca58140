import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { registerAddress, ROOT } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { Meter } from '../../components/meter';
import { Row, Section, Stack } from '../../components/section';
import { useText } from '../../text/use-text';
import { usePeriod } from './period-context';

/** Seats against learners, in one sentence and one picture. */
export function SlotsStep(): JSX.Element {
  const { t } = useText();
  const { period, rights } = usePeriod();
  const { seats, learners, slots } = period.counts;
  const importLink = rights.canImport ? (
    <LinkButton tag={Link} to={`${ROOT}/imports?kind=slots`} variant="secondary">
      {t('slots.import')}
    </LinkButton>
  ) : null;
  if (slots === 0) {
    return (
      <EmptyState title={t('slots.empty.title')} action={importLink}>
        {t('slots.empty.text')}
      </EmptyState>
    );
  }
  const spare = seats - learners;
  return (
    <Stack>
      <Section
        title={
          spare >= 0
            ? t('slots.enough', { seats, learners, spare })
            : t('slots.short', { seats, learners, short: -spare })
        }
        action={importLink}
      >
        <Meter
          lines={[
            { key: 'seats', label: t('slots.seats', { count: seats }), value: seats },
            { key: 'learners', label: t('slots.learners', { count: learners }), value: learners },
          ]}
        />
        <Row>
          <Link to={registerAddress('api::slot.slot')}>{t('slots.list', { count: slots })}</Link>
          <Link to={registerAddress('api::workplace.workplace')}>{t('slots.workplaces')}</Link>
        </Row>
      </Section>
    </Stack>
  );
}
