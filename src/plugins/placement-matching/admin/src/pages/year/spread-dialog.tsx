import { Button, Modal } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type {
  MovesSaved,
  Planning,
  PlanningMove,
  Suggestions,
} from '../../../../contracts/planning';
import { errorSentence, LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Muted } from '../../components/section';
import { useData } from '../../data/use-data';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';
import { AskOwner } from './ask-owner';
import { peakOf } from './effect-of';

type Props = {
  /** The page's filters as an address. */
  readonly asked: URLSearchParams;
  /** The owner whose periods the reader plans; null: all of them. */
  readonly mine: string | null;
  readonly onClose: () => void;
  readonly onSaved: (undo: readonly PlanningMove[]) => void;
};

/** Proposed moves with the effect of each; those that are ticked are saved as one change. */
export function SpreadDialog({ asked, mine, onClose, onSaved }: Props): JSX.Element {
  const { t } = useText();
  const found = useData<Suggestions>(`/placement-matching/planning/suggestions?${asked}`);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{t('year.spread.title')}</Modal.Title>
        </Modal.Header>
        {found.data ? (
          <Chosen suggestions={found.data} {...{ asked, mine, onClose, onSaved }} />
        ) : (
          <Modal.Body>
            <LoadState of={found}>{() => null}</LoadState>
          </Modal.Body>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

type Move = Suggestions['moves'][number];
type ChosenProps = Props & { readonly suggestions: Suggestions };

function Chosen({ suggestions, asked, mine, onClose, onSaved }: ChosenProps): JSX.Element {
  const { t } = useText();
  const { moves, left, peakBefore, peakAfter } = suggestions;
  const isMine = ({ owner }: Move): boolean => mine === null || owner === mine;
  const [unticked, setUnticked] = React.useState<ReadonlySet<string>>(
    new Set(moves.filter((move) => !isMine(move)).map(({ bar }) => bar)),
  );
  const [peak, setPeak] = React.useState<number>(peakAfter);
  const effect = useSend();
  const saving = useSend();
  const isTicked = (bar: string): boolean => !unticked.has(bar);
  const weigh = (without: ReadonlySet<string>): void => {
    const kept = moves.filter(({ bar }) => !without.has(bar)).map(({ move }) => move);
    if (kept.length === 0) return setPeak(peakBefore);
    const filters = Object.fromEntries(asked);
    void effect
      .send<Planning>('/placement-matching/planning/effect', { ...filters, moves: kept })
      .then((planning) => (planning ? setPeak(peakOf(planning)) : undefined));
  };
  const toggle = (bar: string): void => {
    const next = new Set(unticked);
    if (!next.delete(bar)) next.add(bar);
    setUnticked(next);
    weigh(next);
  };
  React.useEffect(() => {
    if (unticked.size > 0) weigh(unticked);
    // Once, for the moves that are others' to make.
  }, []);
  const chosen = moves.filter(({ bar }) => isTicked(bar));
  const save = async (): Promise<void> => {
    const body = { moves: chosen.map(({ move }) => move) };
    const saved = await saving.send<MovesSaved>('/placement-matching/planning/moves', body);
    if (saved) onSaved(saved.undo);
  };
  const error = saving.error ?? effect.error;
  return (
    <>
      <Modal.Body>
        <Parts>
          <p role="status">
            {moves.length === 0
              ? peakBefore === 0
                ? t('year.spread.enough')
                : t('year.spread.none', { peak: peakBefore })
              : t('year.spread.peak', { before: peakBefore, after: peak })}
          </p>
          {moves.map((move) =>
            isMine(move) ? (
              <label key={move.bar}>
                <input
                  type="checkbox"
                  checked={isTicked(move.bar)}
                  onChange={() => toggle(move.bar)}
                />
                <Proposed move={move} />
              </label>
            ) : (
              <div key={move.bar}>
                <Proposed move={move} />
                <AskOwner
                  period={move.move.period}
                  owner={move.owner ?? ''}
                  words={t('year.ask.move', {
                    ...{ name: move.name, before: move.before, after: move.after },
                    ...{ from: weekList(move.from), to: weekList(move.to) },
                  })}
                />
              </div>
            ),
          )}
          {left.length > 0 ? (
            <>
              <h3>{t('year.spread.left')}</h3>
              <ul>
                {left.map(({ bar, name, why }) => (
                  <li key={bar}>
                    {name}: {t(`year.left.${why}`)}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <Muted>{t('year.spread.note')}</Muted>
          {error ? (
            <Notice tone="blocks" role="alert">
              {errorSentence(error, t)}
            </Notice>
          ) : null}
        </Parts>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          disabled={chosen.length === 0}
          loading={saving.isSending}
          onClick={() => void save()}
        >
          {t('year.spread.save', { count: chosen.length })}
        </Button>
      </Modal.Footer>
    </>
  );
}

function Proposed({ move }: { readonly move: Move }): JSX.Element {
  const { t } = useText();
  const { name, who, from, to, before, after } = move;
  return (
    <span>
      <strong>{[name, who.length <= 2 ? who.join(', ') : ''].filter(Boolean).join(', ')}</strong>{' '}
      {t('year.spread.move', { from: weekList(from), to: weekList(to) })}{' '}
      <small>
        {after < before
          ? t('year.spread.effect', { before, after })
          : t('year.spread.fewer', { peak: before })}
      </small>
    </span>
  );
}

/** «11–12» of weeks in a row, else one by one. */
function weekList(weeks: readonly string[]): string {
  const numbers = weeks.map((week) => Number(week.slice(-2)));
  const isRow = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  if (numbers.length < 2 || !isRow) return numbers.join(', ');
  return `${numbers[0]}–${numbers.at(-1)}`;
}

const Parts = styled.div`
  display: grid;
  gap: 12px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  label {
    display: flex;
    gap: 12px;
    align-items: flex-start;
    min-height: 36px;
  }
  input {
    flex: none;
    width: 20px;
    height: 20px;
  }
  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
  h3 {
    font-weight: 600;
  }
`;
