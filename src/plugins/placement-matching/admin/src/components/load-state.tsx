import { Button } from '@strapi/design-system';
import * as React from 'react';
import { keyframes, styled } from 'styled-components';
import type { ServerError } from '../data/server-error';
import type { Loaded } from '../data/use-data';
import { useText } from '../text/use-text';
import { Notice } from './notice';

type Props<Value> = {
  readonly of: Loaded<Value>;
  readonly children: (data: Value) => React.ReactNode;
};

/** Skeleton while it loads, the error in its place with a way to try again, else the data. */
export function LoadState<Value>({ of, children }: Props<Value>): JSX.Element {
  if (of.data !== null) {
    return (
      <>
        {of.error ? <LoadFailure error={of.error} onRetry={of.reload} /> : null}
        {children(of.data)}
      </>
    );
  }
  return of.error ? <LoadFailure error={of.error} onRetry={of.reload} /> : <Skeleton />;
}

export function LoadFailure({
  error,
  onRetry,
}: {
  readonly error: ServerError;
  readonly onRetry: () => void;
}): JSX.Element {
  const { t } = useText();
  return (
    <Notice
      tone="blocks"
      role="alert"
      title={t('error.load')}
      action={
        <Button variant="secondary" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      }
    >
      {errorSentence(error, t)}
    </Notice>
  );
}

/** The server's sentence, or why none came. */
export function errorSentence(error: ServerError, t: ReturnType<typeof useText>['t']): string {
  if (error.status === 403) return t('error.forbidden');
  if (error.status === 404 && error.name === 'NotFoundError') return t('error.missing');
  if (error.status === 500) return t('error.server');
  return error.sentence ?? t('error.network');
}

/** The shape of what comes, after 200 ms so that a quick answer does not flicker. */
function Skeleton(): JSX.Element {
  const { t } = useText();
  return (
    <Rows role="status" aria-label={t('loading')}>
      {[40, 92, 84, 88, 76].map((width) => (
        <Bar key={width} style={{ width: `${width}%` }} />
      ))}
    </Rows>
  );
}

const appear = keyframes`from { opacity: 0 } to { opacity: 1 }`;
const Rows = styled.div`
  display: grid;
  gap: 16px;
  padding: 24px 0;
  animation: ${appear} 200ms 200ms both;
`;
const Bar = styled.span`
  height: 20px;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral200};
`;
