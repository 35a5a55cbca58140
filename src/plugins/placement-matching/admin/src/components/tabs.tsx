import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

type Tab = { readonly to: string; readonly label: string; readonly isCurrent: boolean };

/** Views of one page, each with its address. */
export function Tabs({
  name,
  tabs,
}: {
  readonly name: string;
  readonly tabs: readonly Tab[];
}): JSX.Element {
  return (
    <Nav aria-label={name}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.isCurrent ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </Nav>
  );
}

const Nav = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  a {
    padding: 6px 12px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 2rem;
    text-decoration: none;
  }
  a[aria-current='page'] {
    border-color: ${({ theme }) => theme.colors.primary700};
    background: ${({ theme }) => theme.colors.primary100};
    font-weight: 600;
  }
`;
