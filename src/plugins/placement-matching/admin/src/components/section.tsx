import * as React from 'react';
import { styled } from 'styled-components';

type Props = {
  readonly title: string;
  readonly children: React.ReactNode;
  readonly action?: React.ReactNode;
};

/** A part of a page that its heading names. */
export function Section({ title, children, action }: Props): JSX.Element {
  const id = React.useId();
  return (
    <Card aria-labelledby={id}>
      <Head>
        <h2 id={id}>{title}</h2>
        {action}
      </Head>
      {children}
    </Card>
  );
}

const Card = styled.section`
  display: grid;
  gap: 16px;
  min-width: 0;
  padding: 20px 24px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  @media (max-width: 520px) {
    padding: 16px 12px;
  }
`;
const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 8px 16px;
  h2 {
    font-size: 1.6rem;
    font-weight: 600;
    line-height: 2rem;
  }
`;

/** White ground for a table that is the whole page. */
export const Sheet = styled.div`
  min-width: 0;
  padding: 12px 24px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
`;

/** Parts of a page below one another. */
export const Stack = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 20px;
`;

/** Things beside one another that wrap. */
export const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 16px;
`;

export const Muted = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  line-height: 2rem;
`;
