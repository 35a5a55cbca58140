import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { PlacementChangeView } from '../../../../contracts/follow-up';
import { Section } from '../../components/section';
import { useText } from '../../text/use-text';

type Props = {
  readonly changes: readonly PlacementChangeView[];
  readonly canUndo: boolean;
  readonly isBusy: boolean;
  readonly onUndo: (id: string) => void;
};

/** What has been changed since publishing, newest first; each can be undone as long as nothing builds on it. */
export function ChangeList({ changes, canUndo, isBusy, onUndo }: Props): JSX.Element {
  const { t, moment } = useText();
  return (
    <Section title={t('follow.changes')}>
      {changes.length === 0 ? (
        <p>{t('follow.changes.none')}</p>
      ) : (
        <List>
          {changes.map(({ id, sentence, state, by, at }) => (
            <li key={id}>
              <span>
                {state === 'undone' ? <s>{sentence}</s> : sentence}
                <small>
                  {[moment(at), by, state === 'undone' ? t('follow.undone') : null]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              {state === 'done' && canUndo ? (
                <Button
                  variant="tertiary"
                  disabled={isBusy}
                  aria-label={t('follow.undo', { change: sentence })}
                  onClick={() => onUndo(id)}
                >
                  {t('action.undo')}
                </Button>
              ) : null}
            </li>
          ))}
        </List>
      )}
    </Section>
  );
}

const List = styled.ol`
  display: grid;
  gap: 8px;
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
  }
  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
