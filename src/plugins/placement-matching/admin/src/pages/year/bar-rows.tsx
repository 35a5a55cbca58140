import * as React from 'react';
import { Link } from 'react-router-dom';
import type { Planning, PlanningBar } from '../../../../contracts/planning';
import { periodAddress } from '../../addresses';
import { useText, type Text } from '../../text/use-text';
import { groupedBars, MOST_OPEN, type BarGroup } from './bar-groups';
import type { BarChange } from './moved-bar';
import { PlannerBar } from './planner-bar';
import { RowsInSight } from './rows-in-sight';

type Props = {
  readonly planning: Planning;
  readonly isByArea: boolean;
  readonly movedBars: ReadonlySet<string>;
  readonly mayMove: (bar: PlanningBar) => boolean;
  readonly keysId: string;
  readonly onOpen: (bar: PlanningBar) => void;
  readonly onMove: (bar: PlanningBar, change: BarChange) => void;
};

const BAR_PX = 46;

/** The periods as bars, group by group; of a whole region the groups are municipalities and closed. */
export function BarRows({ planning, isByArea, ...props }: Props): JSX.Element {
  const text = useText();
  const { bars, weeks } = planning;
  const isMany = bars.length > MOST_OPEN;
  const by = isByArea || isMany ? 'area' : 'form';
  const [toggled, setToggled] = React.useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string): void => {
    const next = new Set(toggled);
    if (!next.delete(key)) next.add(key);
    setToggled(next);
  };
  return (
    <>
      {groupedBars(bars, { by, locale: text.locale }).map((group) => {
        const key = `${by} ${group.kind} ${group.name}`;
        const isOpen = toggled.has(key) === isMany;
        return (
          <React.Fragment key={key}>
            <tbody>
              <tr className="form">
                <th colSpan={weeks.length + 1} scope="rowgroup">
                  <button type="button" aria-expanded={isOpen} onClick={() => toggle(key)}>
                    <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>{' '}
                    {groupName(group, by, text)} <small>{text.number(group.bars.length)}</small>
                  </button>
                </th>
              </tr>
            </tbody>
            {isOpen ? (
              <RowsInSight rows={group.bars} rowPx={BAR_PX} columns={weeks.length + 1}>
                {(bar) => <BarRow key={bar.id} bar={bar} weeks={weeks} {...props} />}
              </RowsInSight>
            ) : null}
          </React.Fragment>
        );
      })}
    </>
  );
}

type RowProps = Omit<Props, 'planning' | 'isByArea'> & {
  readonly bar: PlanningBar;
  readonly weeks: Planning['weeks'];
};

function BarRow({ bar, weeks, movedBars, mayMove, keysId, onOpen, onMove }: RowProps): JSX.Element {
  const { t } = useText();
  return (
    <tr>
      <th scope="row" className="name">
        <Link to={periodAddress(bar.period)}>{bar.name}</Link>
        <small>{whoOf(bar, t)}</small>
      </th>
      <td colSpan={weeks.length} className="line">
        <PlannerBar
          bar={bar}
          weeks={weeks}
          isMoved={movedBars.has(bar.id)}
          canMove={mayMove(bar)}
          keysId={keysId}
          onOpen={() => onOpen(bar)}
          onMove={(change) => onMove(bar, change)}
        />
      </td>
    </tr>
  );
}

function groupName({ kind, name }: BarGroup, by: 'form' | 'area', { t }: Text): string {
  if (kind === 'named') return name;
  if (kind === 'several') return t('year.areas.several');
  return t(by === 'area' ? 'year.row.noArea' : 'year.noForm');
}

function whoOf({ who, owner }: PlanningBar, t: Text['t']): string {
  if (who.length === 0) return owner ?? '';
  return who.length <= 2 ? who.join(', ') : t('year.schools', { count: who.length });
}
