import * as React from 'react';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { policyAddress, ROOT } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { PageHeading } from '../../components/page-heading';
import { Section } from '../../components/section';
import { useText } from '../../text/use-text';
import { POLICY_TEXTS } from './policy-texts';
import { COMMON_POLICIES, isPolicy, OTHER_POLICIES, policyName, type Policy } from './policy-words';

/** One policy in plain words: what it promises, what it costs, whether tactics pay and what helps against them. */
export function PolicyPage(): JSX.Element {
  const { policy } = useParams();
  const { t } = useText();
  if (!isPolicy(policy)) return <EmptyState title={t('policy.missing')}>{policy ?? ''}</EmptyState>;
  return <OnePolicy policy={policy} />;
}

function OnePolicy({ policy }: { readonly policy: Policy }): JSX.Element {
  const { t } = useText();
  const parts = partsOf(usePolicyText(policy));
  const others = [...COMMON_POLICIES, ...OTHER_POLICIES].filter((one) => one !== policy);
  return (
    <Column>
      <PageHeading
        title={policyName(policy, t)}
        focusKey={policy}
        crumbs={[{ to: `${ROOT}/periods`, label: t('nav.periods') }]}
        facts={parts[0]?.lines.join(' ')}
      />
      {parts.slice(1).map(({ title, lines }) => (
        <Section key={title} title={title}>
          <Lines lines={lines} />
        </Section>
      ))}
      <Section title={t('policy.others')}>
        <List>
          {others.map((other) => (
            <li key={other}>
              <Link to={policyAddress(other)}>{policyName(other, t)}</Link>
            </li>
          ))}
        </List>
      </Section>
    </Column>
  );
}

function usePolicyText(policy: Policy): string {
  const { locale } = useText();
  const [text, setText] = React.useState('');
  React.useEffect(() => {
    let isCurrent = true;
    void POLICY_TEXTS[policy][locale === 'sv' ? 'sv' : 'en']().then((file) => {
      if (isCurrent) setText(file.default);
    });
    return () => {
      isCurrent = false;
    };
  }, [policy, locale]);
  return text;
}

type Part = { readonly title: string; readonly lines: readonly string[] };

/** The texts hold headings, paragraphs and lists, and nothing else. */
function partsOf(text: string): Part[] {
  return text
    .split(/^#+ /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return { title, lines: lines.filter((line) => line.trim() !== '') };
    });
}

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const items = lines.filter((line) => line.startsWith('- '));
  return (
    <>
      {lines
        .filter((line) => !line.startsWith('- '))
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {items.length > 0 ? (
        <List>
          {items.map((line) => (
            <li key={line}>{line.slice(2)}</li>
          ))}
        </List>
      ) : null}
    </>
  );
}

const Column = styled.div`
  display: grid;
  gap: 20px;
  max-width: 72rem;
`;
const List = styled.ul`
  display: grid;
  gap: 6px;
  padding-left: 20px;
  list-style: disc;
`;
