import * as React from 'react';
import { styled } from 'styled-components';
import { SeverityIcon, type Tone } from './severity-icon';
import { toneColour } from './state-tag';

type Props = {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: React.ReactNode;
  readonly action?: React.ReactNode;
  /** `alert` is read at once, `status` when the reader pauses; neither for text that was there from the start. */
  readonly role?: 'alert' | 'status';
};

/** A fact in its place on the page, with the way on. */
export function Notice({ tone, title, children, action, role }: Props): JSX.Element {
  return (
    <Box $tone={tone} role={role}>
      <Mark $tone={tone}>
        <SeverityIcon tone={tone} size={16} />
      </Mark>
      <Text>
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
      </Text>
      {action ? <Action>{action}</Action> : null}
    </Box>
  );
}

const Box = styled.div<{ $tone: Tone }>`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  gap: 8px 12px;
  padding: 12px 16px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 4px solid ${({ theme, $tone }) => toneColour($tone, theme)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
`;

const Mark = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  padding-top: 2px;
  color: ${({ theme, $tone }) => toneColour($tone, theme)};
`;

const Text = styled.div`
  flex: 1 1 24rem;
  min-width: 0;
  overflow-wrap: anywhere;
  strong {
    font-weight: 600;
  }
`;

const Action = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
`;
