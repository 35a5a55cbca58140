import * as React from 'react';
import { styled, type DefaultTheme } from 'styled-components';
import { SeverityIcon, type Tone } from './severity-icon';

/** A state in an icon and a word, readable in both themes (the design system's Badge and Status are not). */
export function StateTag({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: React.ReactNode;
}): JSX.Element {
  return (
    <Tag $tone={tone}>
      <Mark $tone={tone}>
        <SeverityIcon tone={tone} />
      </Mark>
      {children}
    </Tag>
  );
}

type Colour = 'danger' | 'warning' | 'secondary' | 'success' | 'primary' | 'neutral';
const COLOUR: Readonly<Record<Tone, Colour>> = {
  blocks: 'danger',
  warning: 'warning',
  advice: 'secondary',
  done: 'success',
  active: 'primary',
  neutral: 'neutral',
};

/** The text colour that marks a tone beside its shape. */
export const toneColour = (tone: Tone, theme: DefaultTheme): string =>
  theme.colors[`${COLOUR[tone]}700`];

const Mark = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  color: ${({ theme, $tone }) => toneColour($tone, theme)};
`;

const Tag = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  padding: 2px 8px;
  border: 1px solid ${({ theme, $tone }) => toneColour($tone, theme)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $tone }) => theme.colors[`${COLOUR[$tone]}100`]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  line-height: 1.6rem;
  white-space: nowrap;
`;
