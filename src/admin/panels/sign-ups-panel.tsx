import { Link } from 'react-router-dom';
import { Parts } from './answers-panel';
import { usePanelText } from './panel-words';
import { useRows } from './use-rows';

type Props = { readonly model: string; readonly documentId?: string };
type SignUp = { readonly state: 'signed-up' | 'in-queue' | 'cancelled' };

const SIGN_UPS = 'api::event-registration.event-registration';

/** How many come to an event, with the way to the list of them. */
export function SignUpsPanel({ model, documentId }: Props) {
  const t = usePanelText();
  const isEvent =
    model === 'api::event.event' && documentId !== undefined && documentId !== 'create';
  const found = useRows<SignUp>(
    SIGN_UPS,
    isEvent ? { 'filters[eventId][$eq]': documentId, pageSize: '1000' } : null,
  );
  if (!isEvent || found === null) return null;
  const count = (state: SignUp['state']): number =>
    found.rows.filter((row) => row.state === state).length;
  const list = new URLSearchParams({ 'filters[$and][0][eventId][$eq]': documentId });
  return {
    title: t('signups'),
    content: (
      <Parts>
        {found.total === 0 ? (
          <p>{t('signups.none')}</p>
        ) : (
          <>
            <p>{t('signups.count', { seats: count('signed-up'), queue: count('in-queue') })}</p>
            <Link to={`/content-manager/collection-types/${SIGN_UPS}?${list}`}>
              {t('signups.list')}
            </Link>
          </>
        )}
      </Parts>
    ),
  };
}
