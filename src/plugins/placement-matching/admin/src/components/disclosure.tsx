import * as React from 'react';
import { styled } from 'styled-components';

/** «▸ Visa som tabell»: more for those who want it, closed from the start. */
export function Disclosure({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}): JSX.Element {
  return (
    <Details>
      <summary>{label}</summary>
      <div>{children}</div>
    </Details>
  );
}

const Details = styled.details`
  summary {
    width: fit-content;
    padding: 4px 0;
    color: ${({ theme }) => theme.colors.primary700};
    cursor: pointer;
  }
  summary:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  > div {
    padding-top: 12px;
  }
`;
