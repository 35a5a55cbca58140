import { IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import * as React from 'react';
import { styled } from 'styled-components';
import { useText } from '../text/use-text';

type Props = {
  readonly title: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
};

/** Beside the table, which stays usable. Esc closes; whoever opened it takes the focus back. */
export function SidePanel({ title, name, onClose, children }: Props): JSX.Element {
  const { t } = useText();
  return (
    <Panel
      aria-label={name}
      onKeyDown={(event: React.KeyboardEvent) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Head>
        <h2>{title}</h2>
        <IconButton label={t('action.close')} onClick={onClose} variant="ghost">
          <Cross />
        </IconButton>
      </Head>
      {children}
    </Panel>
  );
}

const Panel = styled.aside`
  flex: none;
  width: 400px;
  max-height: 100%;
  overflow-y: auto;
  padding: 16px 20px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  h3 {
    padding-top: 8px;
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  @media (max-width: 1100px) {
    position: fixed;
    inset: 0;
    z-index: 200;
    width: auto;
    border-radius: 0;
  }
`;
const Head = styled.div`
  display: flex;
  align-items: flex-start;
  justify-content: space-between;
  gap: 8px;
  padding-bottom: 8px;
  h2 {
    font-size: 1.6rem;
    font-weight: 600;
    line-height: 2.4rem;
  }
`;
