import * as React from 'react';
import { styled } from 'styled-components';
import type { Planning, PlanningBar } from '../../../../contracts/planning';
import { useText } from '../../text/use-text';
import type { BarChange } from './moved-bar';
import { barSentence, rangesOf } from './year-words';

type Props = {
  readonly bar: PlanningBar;
  readonly weeks: Planning['weeks'];
  readonly isMoved: boolean;
  readonly canMove: boolean;
  readonly keysId: string;
  readonly onOpen: () => void;
  readonly onMove: (change: BarChange) => void;
};

/** The weeks of a period on the line of the year: dragged, moved with Alt and arrows, or opened. */
export function PlannerBar(props: Props): JSX.Element {
  const { bar, weeks, isMoved, canMove, keysId, onOpen, onMove } = props;
  const text = useText();
  const [dragged, setDragged] = React.useState(0);
  const drag = React.useRef<{ readonly x: number; readonly week: number } | null>(null);
  const isMovable = canMove && bar.fixed === null;
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!event.altKey || !isMovable) return;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(event.shiftKey ? { shift: 0, longer: step } : { shift: step, longer: 0 });
  };
  const onPointerDown = (event: React.PointerEvent<HTMLButtonElement>): void => {
    const line = event.currentTarget.parentElement;
    if (!isMovable || event.button !== 0 || !line) return;
    drag.current = { x: event.clientX, week: line.clientWidth / weeks.length };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const stepOf = (event: React.PointerEvent): number => {
    const { x, week } = drag.current ?? { x: event.clientX, week: 1 };
    return Math.round((event.clientX - x) / week);
  };
  const onPointerUp = (event: React.PointerEvent): void => {
    const shift = stepOf(event);
    drag.current = null;
    setDragged(0);
    if (shift !== 0) onMove({ shift, longer: 0 });
  };
  const [first, ...others] = rangesOf(bar.columns);
  if (!first) return <Line $weeks={weeks.length} />;
  const place = ([from, to]: readonly [number, number]): React.CSSProperties => ({
    gridColumn: `${from + 1} / ${to + 2}`,
    // A week is a share of the line, and a bar as many of them as it is long.
    translate: `${(100 * dragged) / (to - from + 1)}% 0`,
  });
  return (
    <Line $weeks={weeks.length}>
      <button
        type="button"
        style={place(first)}
        data-fixed={bar.fixed !== null}
        data-moved={isMoved}
        aria-label={barSentence(bar, weeks, text)}
        aria-describedby={isMovable ? keysId : undefined}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => (drag.current ? setDragged(stepOf(event)) : undefined)}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          drag.current = null;
          setDragged(0);
        }}
        onClick={onOpen}
      >
        {bar.learners ?? '?'}
      </button>
      {others.map((range) => (
        <i key={range[0]} style={place(range)} data-fixed={bar.fixed !== null} />
      ))}
    </Line>
  );
}

const Line = styled.div<{ $weeks: number }>`
  display: grid;
  grid-template-columns: repeat(${({ $weeks }) => $weeks}, minmax(0, 1fr));
  align-items: center;
  min-height: 28px;
  button,
  i {
    grid-row: 1;
    min-width: 0;
    height: 24px;
    padding: 0;
    overflow: hidden;
    border: 1px solid ${({ theme }) => theme.colors.primary700};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.2rem;
    font-weight: 600;
    line-height: 1;
    cursor: grab;
    touch-action: pan-y;
  }
  [data-fixed='true'] {
    border-style: dashed;
    border-color: ${({ theme }) => theme.colors.neutral600};
    background: ${({ theme }) => theme.colors.neutral150};
    cursor: pointer;
  }
  [data-moved='true'] {
    border-width: 2px;
    background: ${({ theme }) => theme.colors.warning100};
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;
