import { Button } from '@strapi/design-system';
import * as React from 'react';
import { createGlobalStyle, styled } from 'styled-components';
import { useText } from '../../text/use-text';

/** What goes on paper: on the screen it stands on the page, in print it is all there is. */
export function PrintSheet({ children }: { readonly children: React.ReactNode }): JSX.Element {
  const { t } = useText();
  return (
    <>
      <OnPaper />
      <Bar>
        <Button onClick={() => window.print()}>{t('print.button')}</Button>
      </Bar>
      <Paper id="print-sheet">{children}</Paper>
    </>
  );
}

/** Everything beside the sheet and around it goes; what scrolls on a screen must not be cut on paper. */
const OnPaper = createGlobalStyle`
  @media print {
    @page { margin: 18mm 16mm; }
    body > :not(:has(#print-sheet)),
    :has(> #print-sheet) > :not(#print-sheet),
    body :has(#print-sheet) > :not(:has(#print-sheet)):not(#print-sheet) { display: none !important; }
    html, body, body :has(#print-sheet) {
      display: block !important;
      position: static !important;
      height: auto !important;
      min-height: 0 !important;
      max-height: none !important;
      overflow: visible !important;
      margin: 0 !important;
      padding: 0 !important;
      background: #fff !important;
    }
  }
`;
const Bar = styled.div`
  display: flex;
  justify-content: flex-end;
`;
const Paper = styled.article`
  display: grid;
  gap: 16px;
  padding: 24px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  h2 {
    font-size: 2rem;
    font-weight: 600;
    line-height: 2.6rem;
  }
  h3 {
    font-size: 1.6rem;
    font-weight: 600;
  }
  section {
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  @media print {
    display: block;
    padding: 0;
    border: 0;
    &,
    & * {
      color: #000 !important;
      background: none !important;
    }
    > * + * {
      margin-top: 12pt;
    }
    section + section {
      break-before: page;
    }
    tr {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;
