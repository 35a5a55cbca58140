import * as React from 'react';
import { styled } from 'styled-components';

type Props = {
  readonly title: string;
  readonly children: React.ReactNode;
  readonly action?: React.ReactNode;
};

/** What is not here yet, what fills it, and always a way on. */
export function EmptyState({ title, children, action }: Props): JSX.Element {
  return (
    <Box>
      <h2>{title}</h2>
      <p>{children}</p>
      {action ? <Actions>{action}</Actions> : null}
    </Box>
  );
}

const Box = styled.div`
  display: grid;
  justify-items: center;
  gap: 12px;
  padding: 48px 24px;
  border: 1px dashed ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  text-align: center;
  h2 {
    font-size: 1.8rem;
    font-weight: 600;
    line-height: 2.4rem;
  }
  p {
    max-width: 60ch;
  }
`;
const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: 8px;
`;
