import { Button } from '@strapi/design-system';
import * as React from 'react';
import type { ReviewedOffer } from '../../../../contracts/offers';
import { EmptyState } from '../../components/empty-state';
import { errorSentence, LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { PageHeading } from '../../components/page-heading';
import { Stack } from '../../components/section';
import { useData } from '../../data/use-data';
import { useQueryState } from '../../data/use-query-state';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';
import { useUndoKeys } from '../period/use-page-keys';
import { DecidedOffers } from './decided-offers';
import { isWaiting, needsReview } from './needs-review';
import { OfferReview, type Decision } from './offer-review';

type Done = { readonly id: string; readonly name: string; readonly move: Decision['move'] };

/** What employers have offered, one after another: approve, ask back or refuse, and take it back. */
export function OffersPage(): JSX.Element {
  const { t } = useText();
  const offers = useData<readonly ReviewedOffer[]>('/placement-matching/offers');
  const [query, setQuery] = useQueryState();
  const [done, setDone] = React.useState<Done | null>(null);
  const { send, isSending, error, clear } = useSend();

  const list = offers.data ?? [];
  const waiting = list.filter(isWaiting);
  const toReview = waiting.filter(needsReview);
  const current =
    waiting.find(({ id }) => id === query.get('offer')) ?? toReview[0] ?? waiting[0] ?? null;

  const decide = async (offer: ReviewedOffer, { move, body }: Decision): Promise<void> => {
    const path = `/placement-matching/offers/${offer.id}/${move}`;
    const sent = await send(path, { version: offer.version, ...body });
    if (sent === null) return;
    setDone({ id: offer.id, name: offer.answers.workplace, move });
    setQuery({ offer: null });
    offers.reload();
  };
  const undo = React.useCallback(
    async (id: string): Promise<boolean> => {
      const offer = list.find((one) => one.id === id);
      if (!offer) return false;
      const path = `/placement-matching/offers/${id}/undo`;
      if ((await send(path, { version: offer.version })) === null) return false;
      setDone(null);
      setQuery({ offer: id });
      offers.reload();
      return true;
    },
    [list, offers, send, setQuery],
  );
  const undoLast = React.useMemo(() => (done ? () => undo(done.id) : null), [done, undo]);
  useUndoKeys(undoLast);

  return (
    <>
      <PageHeading
        title={t('offers.title', { count: toReview.length })}
        documentTitle={t('nav.offers')}
        focusKey="offers"
        facts={t('offers.lead')}
      />
      <Stack>
        {done ? (
          <Notice
            tone="done"
            role="status"
            action={
              <Button variant="secondary" onClick={() => void undo(done.id)}>
                {t('offers.undo')}
              </Button>
            }
          >
            {t(`offers.done.${done.move}`, { name: done.name })}
          </Notice>
        ) : null}
        {error ? (
          <Notice
            tone="blocks"
            role="alert"
            action={
              <Button
                variant="secondary"
                onClick={() => {
                  clear();
                  offers.reload();
                }}
              >
                {t('action.retry')}
              </Button>
            }
          >
            {errorSentence(error, t)}
          </Notice>
        ) : null}
        <LoadState of={offers}>
          {() =>
            current === null ? (
              <EmptyState title={t('offers.empty')}>{t('offers.empty.text')}</EmptyState>
            ) : (
              <OfferReview
                key={`${current.id} ${current.version}`}
                offer={current}
                place={{ number: waiting.indexOf(current) + 1, of: waiting.length }}
                isBusy={isSending}
                onDecide={(decision) => void decide(current, decision)}
                onStep={(step) => {
                  const next = waiting[waiting.indexOf(current) + step];
                  if (next) setQuery({ offer: next.id });
                }}
              />
            )
          }
        </LoadState>
        <DecidedOffers
          offers={list.filter((offer) => !isWaiting(offer))}
          onUndo={(id) => void undo(id)}
        />
      </Stack>
    </>
  );
}
