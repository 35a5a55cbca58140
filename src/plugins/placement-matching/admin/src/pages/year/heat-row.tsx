import type { Planning, PlanningRow } from '../../../../contracts/planning';
import type { CellKeys } from '../../components/use-cell-keys';
import { useText } from '../../text/use-text';
import type { Shown } from './year-filters';
import { figuresAt, rowName } from './year-words';

type Props = {
  readonly row: PlanningRow;
  /** The row's place in the table. */
  readonly at: number;
  readonly weeks: Planning['weeks'];
  readonly shown: Shown;
  /** The largest number of the table. */
  readonly most: number;
  readonly keys: CellKeys;
  readonly openWeek: string | null;
  readonly onOpen: (week: string) => void;
};

/** One row of the heat table: a number for each week, the number always printed. */
export function HeatRow(props: Props): JSX.Element {
  const { row, at, weeks, shown, most, keys, openWeek, onOpen } = props;
  const text = useText();
  const { t } = text;
  const name = rowName(row, text);
  return (
    <tr className={row.kind}>
      <th scope="row" className="name">
        {name}
      </th>
      {weeks.map(({ week, holiday }, column) => {
        const figures = figuresAt(row, column);
        const isActive = keys.active.row === at && keys.active.column === column;
        const named = { week: Number(week.slice(-2)), row: name };
        return (
          <td
            key={week}
            role="gridcell"
            data-cell={`${at}:${column}`}
            tabIndex={isActive ? 0 : -1}
            aria-selected={openWeek === week}
            data-step={stepOf(figures[shown], most)}
            data-kind={shown}
            onFocus={() => keys.setActive({ row: at, column })}
            onClick={() => onOpen(week)}
          >
            <b>
              {holiday === null
                ? t(`year.cell.${shown}`, { ...named, ...figures })
                : t('year.cell.holiday', { ...named, name: holiday })}
            </b>
            <span aria-hidden="true">
              {holiday !== null && shown !== 'supply' ? (
                t('year.holiday')
              ) : (
                <>
                  {figures.short > 0 && shown === 'short' ? <i>▲</i> : null}
                  {text.number(figures[shown])}
                </>
              )}
            </span>
          </td>
        );
      })}
    </tr>
  );
}

/** Five steps of the largest number in the table; 0 is nothing. */
function stepOf(figure: number, most: number): number {
  return figure <= 0 ? 0 : Math.min(5, Math.max(1, Math.ceil((5 * figure) / most)));
}
