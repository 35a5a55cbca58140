import { Button } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import { Row } from '../../components/section';
import { useText } from '../../text/use-text';

type Props = {
  readonly kind: 'ask' | 'refuse';
  readonly isBusy: boolean;
  readonly onSend: (words: string) => void;
  readonly onCancel: () => void;
};

/** What the employer reads by the link: a question, or why not. Ctrl+Enter sends. */
export function WordsForm({ kind, isBusy, onSend, onCancel }: Props): JSX.Element {
  const { t } = useText();
  const [words, setWords] = React.useState('');
  const field = React.useRef<HTMLTextAreaElement>(null);
  const id = React.useId();
  React.useEffect(() => field.current?.focus(), []);
  const send = (): void => {
    if (words.trim() !== '' && !isBusy) onSend(words.trim());
  };
  return (
    <Lines as="form" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id}>{t(`offers.${kind}.label`)}</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        maxLength={1000}
        value={words}
        aria-describedby={`${id}-help`}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <small id={`${id}-help`}>{t('offers.words.help')}</small>
      <Row>
        <Button
          variant={kind === 'ask' ? 'default' : 'danger-light'}
          loading={isBusy}
          disabled={words.trim() === ''}
          onClick={send}
        >
          {t(`offers.${kind}.send`)}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Row>
    </Lines>
  );
}

/** Labels over their fields, as the rest of the workbench has them. */
export const Lines = styled.div`
  display: grid;
  align-content: start;
  gap: 6px;
  h3,
  label {
    font-weight: 600;
  }
  label {
    margin-top: 6px;
    font-size: 1.2rem;
    line-height: 1.6rem;
  }
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
  input,
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: 40px;
    padding: 6px 12px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.4rem;
  }
`;
