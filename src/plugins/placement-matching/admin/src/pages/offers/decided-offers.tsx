import { Button } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ReviewedOffer } from '../../../../contracts/offers';
import { registerAddress } from '../../addresses';
import { PlainTable } from '../../components/plain-table';
import { Section } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { useText } from '../../text/use-text';

type Props = {
  readonly offers: readonly ReviewedOffer[];
  readonly onUndo: (id: string) => void;
};

const TONE = { approved: 'done', refused: 'neutral', withdrawn: 'neutral' } as const;
type Decided = keyof typeof TONE;

/** The last thirty days; what can be taken back has its way back beside it. */
export function DecidedOffers({ offers, onUndo }: Props): JSX.Element | null {
  const { t } = useText();
  if (offers.length === 0) return null;
  return (
    <Section title={t('offers.decided')}>
      <PlainTable
        name={t('offers.decided')}
        rows={offers}
        keyOf={(offer) => offer.id}
        columns={[
          {
            key: 'number',
            label: t('offers.number'),
            cell: (offer: ReviewedOffer) => offer.number,
          },
          {
            key: 'workplace',
            label: t('offers.workplace'),
            cell: (offer) =>
              offer.slot ? (
                <Link to={`${registerAddress('api::slot.slot')}/${offer.slot}`}>
                  {offer.answers.workplace}
                </Link>
              ) : (
                offer.answers.workplace
              ),
          },
          {
            key: 'state',
            label: t('periods.state'),
            cell: (offer) => (
              <StateTag tone={TONE[offer.state as Decided]}>
                {t(`offers.state.${offer.state as Decided}`)}
              </StateTag>
            ),
          },
          { key: 'reason', label: t('offers.reason'), cell: (offer) => offer.reason ?? '' },
          {
            key: 'undo',
            label: t('holds.action'),
            cell: (offer) =>
              offer.canUndo ? (
                <Button variant="tertiary" onClick={() => onUndo(offer.id)}>
                  {t('offers.undo')}
                </Button>
              ) : null,
          },
        ]}
      />
    </Section>
  );
}
