import { Button } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Planning, PlanningBar } from '../../../../contracts/planning';
import { periodAddress } from '../../addresses';
import { Muted } from '../../components/section';
import { SidePanel } from '../../components/side-panel';
import { useText, type TextKey } from '../../text/use-text';
import { AskOwner } from './ask-owner';
import type { BarChange } from './moved-bar';
import { weeksOfBar } from './year-words';

type Props = {
  readonly planning: Planning;
  readonly bar: PlanningBar;
  readonly canMove: boolean;
  /** The reader may plan, but the period may be somebody else's. */
  readonly canAsk: boolean;
  readonly onMove: (change: BarChange) => void;
  readonly onClose: () => void;
};

const CHANGES: readonly { readonly label: TextKey; readonly change: BarChange }[] = [
  { label: 'year.move.earlier', change: { shift: -1, longer: 0 } },
  { label: 'year.move.later', change: { shift: 1, longer: 0 } },
  { label: 'year.move.longer', change: { shift: 0, longer: 1 } },
  { label: 'year.move.shorter', change: { shift: 0, longer: -1 } },
];

/** A period of the plan, and buttons that move it: for those who neither drag nor use keys. */
export function BarPanel({ planning, bar, canMove, canAsk, onMove, onClose }: Props): JSX.Element {
  const text = useText();
  const { t } = text;
  return (
    <SidePanel title={bar.name} name={bar.name} onClose={onClose}>
      <p>
        {[weeksOfBar(bar, planning.weeks, text), bar.form, bar.owner].filter(Boolean).join(' · ')}
      </p>
      <p>
        {bar.learners === null
          ? t('year.panel.noCount')
          : t('year.panel.learners', { count: bar.learners })}
      </p>
      {bar.who.length > 0 ? <Muted>{bar.who.join(', ')}</Muted> : null}
      {bar.fixed !== null ? (
        <p>{t(`year.fixed.${bar.fixed}`)}</p>
      ) : canMove ? (
        <Buttons>
          {CHANGES.map(({ label, change }) => (
            <Button key={label} variant="tertiary" onClick={() => onMove(change)}>
              {t(label)}
            </Button>
          ))}
        </Buttons>
      ) : (
        <Muted>{t(canAsk ? 'year.notMine' : 'year.noRight')}</Muted>
      )}
      {canAsk && bar.owner !== null && (bar.fixed === null || bar.fixed === 'has-proposal') ? (
        <AskOwner
          key={bar.id}
          period={bar.period}
          owner={bar.owner}
          words={t('year.ask.words', {
            name: bar.name,
            weeks: weeksOfBar(bar, planning.weeks, text),
            short: Math.max(0, ...bar.columns.map((at) => planning.rows[0]?.short[at] ?? 0)),
          })}
        />
      ) : null}
      <p>
        <Link to={periodAddress(bar.period)}>{t('year.panel.open')}</Link>
      </p>
    </SidePanel>
  );
}

const Buttons = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 8px;
  padding: 8px 0;
`;
