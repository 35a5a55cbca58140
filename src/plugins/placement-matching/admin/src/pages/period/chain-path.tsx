import { styled } from 'styled-components';
import type { ChainMoveView } from '../../../../contracts/explanations';
import { useText, type Text } from '../../text/use-text';

const MOST = 7;

/** Who moves where, in order: who gains with a thin edge, who loses with a thick one and a ▼. */
export function ChainPath({ moves }: { readonly moves: readonly ChainMoveView[] }): JSX.Element {
  const { t } = useText();
  const shown = moves.slice(0, MOST);
  return (
    <>
      <Path aria-label={t('why.chain.name', { count: moves.length })}>
        {shown.map((move) => (
          <li key={move.learner} data-change={move.change}>
            <strong>{move.name}</strong>
            <span>
              {move.change === 'worse' ? <b aria-hidden="true">▼ </b> : null}
              {stepSentence(move, t)}
            </span>
          </li>
        ))}
      </Path>
      {moves.length > MOST ? <p>{t('why.chain.more', { count: moves.length - MOST })}</p> : null}
    </>
  );
}

function stepSentence(move: ChainMoveView, t: Text['t']): string {
  const from = placeWord({ slot: move.from, rank: move.fromRank }, t);
  const to = placeWord({ slot: move.to, rank: move.toRank }, t);
  const title = move.toTitle ?? t('rank.none');
  return t('why.chain.step', { from, to, title });
}

function placeWord(
  { slot, rank }: { readonly slot: string | null; readonly rank: number | null },
  t: Text['t'],
): string {
  if (slot === null) return t('rank.none');
  return rank === null ? t('rank.other') : t('rank.wish', { rank });
}

const Path = styled.ol`
  display: grid;
  gap: 6px;
  margin: 4px 0 0;
  padding: 0;
  list-style: none;
  li {
    display: grid;
    padding: 4px 10px;
    border-left: 1px solid ${({ theme }) => theme.colors.neutral600};
    background: ${({ theme }) => theme.colors.neutral100};
  }
  li[data-change='worse'] {
    border-left-width: 5px;
  }
  strong {
    font-weight: 600;
  }
`;
