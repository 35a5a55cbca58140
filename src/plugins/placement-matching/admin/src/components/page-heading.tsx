import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../text/use-text';

type Crumb = { readonly to: string; readonly label: string };
type Props = {
  readonly title: string;
  /** What the browser's tab says before «– Praktik»; the title when absent. */
  readonly documentTitle?: string;
  /** Focus goes to the heading when this changes (a page change), never on a filter change. */
  readonly focusKey: string;
  readonly crumbs?: readonly Crumb[];
  readonly tag?: React.ReactNode;
  readonly facts?: React.ReactNode;
  readonly action?: React.ReactNode;
};

/** The one h1 of a page with its crumbs, state and action. */
export function PageHeading({
  title,
  documentTitle,
  focusKey,
  crumbs,
  tag,
  facts,
  action,
}: Props): JSX.Element {
  const { t } = useText();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    document.title = `${documentTitle ?? title} – ${t('menu')}`;
  }, [documentTitle, title, t]);
  React.useEffect(() => heading.current?.focus({ preventScroll: true }), [focusKey]);

  return (
    <Header>
      {crumbs ? (
        <nav aria-label={t('crumbs')}>
          <Crumbs>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </Crumbs>
        </nav>
      ) : null}
      <Row>
        <Title ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {tag}
        {action ? <Actions>{action}</Actions> : null}
      </Row>
      {facts ? <Facts>{facts}</Facts> : null}
    </Header>
  );
}

const Header = styled.header`
  display: grid;
  gap: 8px;
  padding-bottom: 20px;
`;
const Crumbs = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  font-size: 1.2rem;
  line-height: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
  li + li::before {
    content: '›';
    padding-right: 4px;
  }
`;
const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 16px;
`;
const Title = styled.h1`
  font-size: 2.4rem;
  font-weight: 600;
  line-height: 1.25;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
  /* It takes the focus so that a screen reader begins here; nothing can be done with it. */
  &:focus {
    outline: none;
  }
`;
const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin-left: auto;
`;
const Facts = styled.p`
  font-size: 1.4rem;
  line-height: 2rem;
  color: ${({ theme }) => theme.colors.neutral600};
`;
