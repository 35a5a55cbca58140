import * as React from 'react';
import { styled } from 'styled-components';
import { SeverityIcon, type Tone } from './severity-icon';
import { toneColour } from './state-tag';

/** One line of a list of facts, with the shape of its severity before it. */
export function Fact({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: React.ReactNode;
}): JSX.Element {
  return (
    <Line $tone={tone}>
      <SeverityIcon tone={tone} size={14} />
      <span>{children}</span>
    </Line>
  );
}

const Line = styled.li<{ $tone: Tone }>`
  display: flex;
  align-items: baseline;
  gap: 10px;
  > svg {
    position: relative;
    top: 1px;
    color: ${({ theme, $tone }) => toneColour($tone, theme)};
  }
`;
