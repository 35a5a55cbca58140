import * as React from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../text/use-text';
import { SeverityIcon, type Tone } from './severity-icon';
import { toneColour } from './state-tag';

export type Step = {
  readonly key: string;
  readonly to: string;
  readonly label: string;
  readonly number: string | null;
  readonly mark: { readonly tone: Tone; readonly text: string } | null;
};

/** Steps are links, not gates; on a narrow screen they are one list to choose from. */
export function Steps({
  steps,
  current,
}: {
  readonly steps: readonly Step[];
  readonly current: string;
}): JSX.Element {
  const { t } = useText();
  const navigate = useNavigate();
  const active = steps.find((step) => step.key === current);
  return (
    <nav aria-label={t('steps')}>
      <List>
        {steps.map((step, index) => (
          <li key={step.key}>
            <StepLink to={step.to} aria-current={step.key === current ? 'step' : undefined}>
              <span>
                {index + 1} {step.label}
              </span>
              {step.number ? <small>{step.number}</small> : null}
              {step.mark ? (
                <Mark
                  $tone={step.mark.tone}
                  role="img"
                  aria-label={step.mark.text}
                  title={step.mark.text}
                >
                  <SeverityIcon tone={step.mark.tone} size={10} />
                  {/\d/.test(step.mark.text) ? (
                    <small aria-hidden="true">
                      {step.mark.text.replace(/[^\d\s]/g, '').trim()}
                    </small>
                  ) : null}
                </Mark>
              ) : null}
            </StepLink>
          </li>
        ))}
      </List>
      <Chooser
        aria-label={t('steps')}
        value={active?.to ?? ''}
        onChange={(event: React.ChangeEvent<HTMLSelectElement>) => navigate(event.target.value)}
      >
        {steps.map((step, index) => (
          <option key={step.key} value={step.to}>
            {t('steps.choice', { step: index + 1, steps: steps.length, label: step.label })}
          </option>
        ))}
      </Chooser>
    </nav>
  );
}

const List = styled.ol`
  display: flex;
  gap: 4px;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  @media (max-width: 900px) {
    display: none;
  }
`;
const StepLink = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  padding: 10px 12px;
  border-bottom: 3px solid transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  text-decoration: none;
  white-space: nowrap;
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-variant-numeric: tabular-nums;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &[aria-current='step'] {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }
`;
const Mark = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  color: ${({ theme, $tone }) => toneColour($tone, theme)};
`;
const Chooser = styled.select`
  display: none;
  width: 100%;
  min-height: 44px;
  padding: 8px;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  @media (max-width: 900px) {
    display: block;
  }
`;
