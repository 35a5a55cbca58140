import { Button } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';

type Props = {
  readonly children: React.ReactNode;
  /** Of a button that sends a form, the form knows what to do. */
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  /** Why it cannot be pressed, and whom to ask; null when it can. */
  readonly reason: string | null;
  readonly isBusy?: boolean;
  readonly variant?: 'default' | 'secondary' | 'danger-light';
};

/** No dead buttons: what one may not do is shown with the reason beside it. */
export function GateButton({
  children,
  onClick,
  type = 'button',
  reason,
  isBusy = false,
  variant = 'default',
}: Props): JSX.Element {
  const id = React.useId();
  return (
    <Gate>
      <Button
        variant={variant}
        size="L"
        loading={isBusy}
        aria-disabled={reason === null ? undefined : true}
        aria-describedby={reason === null ? undefined : id}
        type={type}
        onClick={(event: React.MouseEvent) => {
          if (reason !== null || isBusy) event.preventDefault();
          else onClick?.();
        }}
        style={reason === null ? undefined : { filter: 'grayscale(1)', cursor: 'not-allowed' }}
      >
        {children}
      </Button>
      {reason === null ? null : <span id={id}>{reason}</span>}
    </Gate>
  );
}

const Gate = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 16px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
`;
