import { Button, Dialog, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { usePanelText } from './panel-words';
import { useRows } from './use-rows';
import { useTextLocale } from './use-text-locale';

type Props = {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly documentId?: string };
  readonly collectionType?: string;
};
type Version = {
  readonly documentId: string;
  readonly createdAt: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly createdBy?: { readonly firstname?: string; readonly lastname?: string } | null;
};

const VERSIONED: ReadonlySet<string> = new Set(
  [
    ...['guide', 'article', 'event', 'project', 'page'],
    ...['contact-point', 'ambassador', 'site-setting'],
  ].map((name) => `api::${name}.${name}`),
);
const MOST = '20';

/** Earlier versions of a text, each with its way back. */
export function VersionsPanel({ model, document, collectionType, ...asked }: Props) {
  const t = usePanelText();
  const locale = useTextLocale();
  const isSingle = collectionType === 'single-types';
  // What there is only one of has no id in its address.
  const documentId = isSingle ? document?.documentId : asked.documentId;
  const isKnown = VERSIONED.has(model) && documentId !== undefined && documentId !== 'create';
  const found = useRows<Version>(
    'api::revision.revision',
    isKnown
      ? {
          'filters[textId][$eq]': documentId,
          'filters[language][$eq]': locale,
          sort: 'createdAt:DESC',
          pageSize: MOST,
        }
      : null,
  );
  if (!isKnown || found === null) return null;
  return {
    title: t('versions'),
    content: (
      <Versions
        versions={found.rows}
        address={`${isSingle ? `single-types/${model}` : `collection-types/${model}/${documentId}`}?locale=${locale}`}
        model={model}
      />
    ),
  };
}

function Versions(props: {
  readonly versions: readonly Version[];
  readonly address: string;
  readonly model: string;
}): JSX.Element {
  const { versions, address, model } = props;
  const t = usePanelText();
  const { formatDate, formatMessage } = useIntl();
  const { put } = useFetchClient();
  const [chosen, setChosen] = React.useState<Version | null>(null);
  const [hasFailed, setHasFailed] = React.useState(false);
  const time = ({ createdAt }: Version): string =>
    formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'short' });
  const restore = async (version: Version): Promise<void> => {
    setChosen(null);
    try {
      await put(`/content-manager/${address}`, version.content);
      // The form is read anew: it still holds what was there before.
      window.location.reload();
    } catch {
      setHasFailed(true);
    }
  };
  if (versions.length === 0) return <Typography>{t('versions.none')}</Typography>;
  return (
    <>
      {hasFailed ? <Typography textColor="danger600">{t('versions.failed')}</Typography> : null}
      <List>
        {versions.map((version, index) => {
          const before = versions[index + 1];
          const fields = before ? changed(before.content, version.content) : [];
          const names = fields.map((field) =>
            formatMessage({
              id: `content-manager.content-types.${model}.${field}`,
              defaultMessage: field,
            }),
          );
          return (
            <li key={version.documentId}>
              <span>
                <strong>
                  {index === 0 ? `${time(version)} (${t('versions.now')})` : time(version)}
                </strong>
                <small>{nameOf(version)}</small>
                <small>
                  {before
                    ? t('versions.changed', { fields: names.join(', ') })
                    : versions.length < Number(MOST)
                      ? t('versions.first')
                      : null}
                </small>
              </span>
              {index === 0 ? null : (
                <Button size="S" variant="tertiary" onClick={() => setChosen(version)}>
                  {t('versions.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </List>
      {chosen ? (
        <Dialog.Root
          open
          onOpenChange={(isOpen: boolean) => (isOpen ? undefined : setChosen(null))}
        >
          <Dialog.Content>
            <Dialog.Header>{t('versions.restore')}</Dialog.Header>
            <Dialog.Body>
              <Dialog.Description>{t('versions.sure', { time: time(chosen) })}</Dialog.Description>
            </Dialog.Body>
            <Dialog.Footer>
              <Dialog.Cancel>
                <Button variant="tertiary" fullWidth>
                  {t('versions.no')}
                </Button>
              </Dialog.Cancel>
              <Dialog.Action>
                <Button fullWidth onClick={() => void restore(chosen)}>
                  {t('versions.yes')}
                </Button>
              </Dialog.Action>
            </Dialog.Footer>
          </Dialog.Content>
        </Dialog.Root>
      ) : null}
    </>
  );
}

const nameOf = ({ createdBy }: Version): string =>
  [createdBy?.firstname, createdBy?.lastname].filter(Boolean).join(' ');

function changed(before: Version['content'], after: Version['content']): string[] {
  return Object.keys(after).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

const List = styled.ol`
  display: grid;
  gap: 12px;
  width: 100%;
  font-size: 1.3rem;
  line-height: 1.8rem;
  color: ${({ theme }) => theme.colors.neutral800};
  li {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 8px;
  }
  button {
    flex: none;
  }
  span {
    display: grid;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  strong {
    font-weight: 600;
  }
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
