import * as React from 'react';
import { styled } from 'styled-components';
import type { ConflictView } from '../../../contracts/conflicts';
import { useText } from '../text/use-text';
import { CauseCard, type ConflictScope } from './cause-card';
import { causesOf } from './conflict-causes';

const MOST = 200;

type Props = {
  readonly conflicts: readonly ConflictView[];
  readonly scope: ConflictScope;
  /** Something was waived, or a waiver taken back. */
  readonly onChanged: () => void;
};

/** One card a cause, what blocks first; what, where, whose, and what can be done. What is waived is hidden until asked for. */
export function ConflictList({ conflicts, scope, onChanged }: Props): JSX.Element {
  const { t } = useText();
  const [isWaivedShown, setIsWaivedShown] = React.useState(false);
  const waived = conflicts.filter(({ waiver }) => waiver !== null).length;
  const causes = causesOf(conflicts.filter(({ waiver }) => isWaivedShown || waiver === null));
  return (
    <>
      {waived > 0 ? (
        <Choice>
          <input
            type="checkbox"
            checked={isWaivedShown}
            onChange={(event) => setIsWaivedShown(event.target.checked)}
          />
          {t('conflicts.showWaived', { count: waived })}
        </Choice>
      ) : null}
      {causes.length === 0 ? <Empty>{t('conflicts.none')}</Empty> : null}
      <Cards>
        {causes.slice(0, MOST).map((cause) => (
          <li key={cause.key}>
            <CauseCard cause={cause} scope={scope} onChanged={onChanged} />
          </li>
        ))}
      </Cards>
      {causes.length > MOST ? (
        <p>{t('conflicts.more', { shown: MOST, count: causes.length })}</p>
      ) : null}
    </>
  );
}

const Choice = styled.label`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  padding-bottom: 12px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
`;
const Cards = styled.ul`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 12px;
`;
const Empty = styled.p`
  padding: 32px 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
`;
