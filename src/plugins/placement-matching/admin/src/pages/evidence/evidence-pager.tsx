import { Button } from '@strapi/design-system';
import { Row } from '../../components/section';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';

/** Back to the newest, on to the older: `next` is where the older begin, null where there are none. */
export function EvidencePager({ next }: { readonly next: number | null }): JSX.Element {
  const { t } = useText();
  const [query, setQuery] = useQueryState();
  return (
    <Row>
      {query.get('before') ? (
        <Button variant="secondary" onClick={() => setQuery({ before: null })}>
          {t('evidence.newest')}
        </Button>
      ) : null}
      {next === null ? null : (
        <Button variant="secondary" onClick={() => setQuery({ before: String(next) })}>
          {t('evidence.older')}
        </Button>
      )}
    </Row>
  );
}
