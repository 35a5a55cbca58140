import { Button } from '@strapi/design-system';
import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type {
  MovesSaved,
  Planning,
  PlanningBar,
  PlanningMove,
} from '../../../../contracts/planning';
import { registerAddress, ROOT } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { GateButton } from '../../components/gate-button';
import { LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { PageHeading } from '../../components/page-heading';
import { Muted, Stack } from '../../components/section';
import { useIsNarrow } from '../../components/use-is-narrow';
import { useData } from '../../data/use-data';
import { useQueryState } from '../../data/use-query-state';
import { useSend } from '../../data/use-send';
import type { Rights } from '../../rights';
import { useText } from '../../text/use-text';
import { BarPanel } from './bar-panel';
import { EffectFoot } from './effect-foot';
import { movedBar, type BarChange } from './moved-bar';
import { PlannerGrid } from './planner-grid';
import { SpreadDialog } from './spread-dialog';
import { WeekPanel } from './week-panel';
import { YearCards } from './year-cards';
import { SHOWN, YearFilters } from './year-filters';

const FILTERS = ['schoolYear', 'municipality', 'form', 'by'] as const;

/** Who is out when in a school year, and is there room? Periods are moved here, before anything is asked or published. */
export function YearPage({ rights }: { readonly rights: Rights }): JSX.Element {
  const { t } = useText();
  const [query, change] = useQueryState();
  const asked = new URLSearchParams();
  for (const name of FILTERS) {
    const value = query.get(name);
    if (value) asked.set(name, value);
  }
  const planning = useData<Planning>(`/placement-matching/planning?${asked}`);
  const [isSpreading, setIsSpreading] = React.useState(false);
  const [undo, setUndo] = React.useState<readonly PlanningMove[] | null>(null);
  const undoing = useSend();
  const takeBack = async (): Promise<void> => {
    if ((await undoing.send('/placement-matching/planning/moves', { moves: undo })) === null)
      return;
    setUndo(null);
    planning.reload();
  };
  const saved = (moves: readonly PlanningMove[]): void => {
    setIsSpreading(false);
    setUndo(moves);
    planning.reload();
  };
  return (
    <>
      <PageHeading
        title={t('year.title', { year: planning.data?.schoolYear.replace('-', '/') ?? '' })}
        documentTitle={t('nav.year')}
        focusKey="year"
        facts={t('year.lead')}
        action={
          <GateButton
            reason={rights.canPlan ? null : t('year.noRight')}
            onClick={() => setIsSpreading(true)}
          >
            {t('year.spread')}
          </GateButton>
        }
      />
      <Stack>
        {undo ? (
          <Notice
            tone="done"
            role="status"
            action={
              <Button
                variant="secondary"
                loading={undoing.isSending}
                onClick={() => void takeBack()}
              >
                {t('year.undo')}
              </Button>
            }
          >
            {undoing.error ? (undoing.error.sentence ?? t('error.network')) : t('year.saved')}
          </Notice>
        ) : null}
        <LoadState of={planning}>
          {(data) => (
            <Year
              key={asked.toString()}
              planning={data}
              query={query}
              asked={asked}
              canMove={rights.canPlan}
              onChange={change}
              onSaved={saved}
            />
          )}
        </LoadState>
      </Stack>
      {isSpreading ? (
        <SpreadDialog
          asked={asked}
          mine={query.get('mine')}
          onClose={() => setIsSpreading(false)}
          onSaved={saved}
        />
      ) : null}
    </>
  );
}

type Props = {
  readonly planning: Planning;
  readonly query: URLSearchParams;
  readonly asked: URLSearchParams;
  readonly canMove: boolean;
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void;
  readonly onSaved: (undo: readonly PlanningMove[]) => void;
};

const NOTHING_OPEN = { row: null, week: null, bar: null };

function Year({ planning, query, asked, canMove, onChange, onSaved }: Props): JSX.Element {
  const { t } = useText();
  const isNarrow = useIsNarrow();
  const [tried, setTried] = React.useState<ReadonlyMap<string, PlanningMove>>(new Map());
  // Presses come faster than answers: each is added to those before it, and only the last answer is shown.
  const steps = React.useRef(new Map<string, BarChange>());
  const [effect, setEffect] = React.useState<Planning | null>(null);
  const tries = useSend();
  const saving = useSend();
  const shown = effect ?? planning;
  const open = { row: query.get('row'), week: query.get('week'), bar: query.get('bar') };
  const column = shown.weeks.findIndex(({ week }) => week === open.week);
  const row = open.row === null ? undefined : shown.rows[Number(open.row)];
  const bar = shown.bars.find(({ id }) => id === open.bar);
  const mine = query.get('mine');
  const mayMove = ({ owner }: PlanningBar): boolean => canMove && (mine === null || owner === mine);
  const box = React.useRef<HTMLDivElement>(null);
  const close = (): void => {
    onChange(NOTHING_OPEN);
    box.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
  };
  const discard = (): void => {
    steps.current.clear();
    setTried(new Map());
    setEffect(null);
    saving.clear();
  };
  const move = async (moving: PlanningBar, step: BarChange): Promise<void> => {
    const standing = planning.bars.find(({ id }) => id === moving.id);
    if (!standing) return;
    const before = steps.current.get(moving.id) ?? { shift: 0, longer: 0 };
    const change = { shift: before.shift + step.shift, longer: before.longer + step.longer };
    if (!movedBar(standing, change)) return;
    steps.current.set(moving.id, change);
    saving.clear();
    const next = movesOf(planning, steps.current);
    setTried(next);
    const asking = [...steps.current.values()].map((one) => JSON.stringify(one)).join();
    const body = { ...Object.fromEntries(asked), moves: [...next.values()] };
    const after = await tries.send<Planning>('/placement-matching/planning/effect', body);
    const isLast = asking === [...steps.current.values()].map((one) => JSON.stringify(one)).join();
    if (after && isLast) setEffect(after);
  };
  const save = async (): Promise<void> => {
    const moves = [...tried.values()];
    const done = await saving.send<MovesSaved>('/placement-matching/planning/moves', { moves });
    if (!done) return;
    discard();
    onSaved(done.undo);
  };
  const openCell = (at: number, week: string): void =>
    onChange({ ...NOTHING_OPEN, row: String(at), week });
  const openBar = ({ id }: PlanningBar): void => onChange({ ...NOTHING_OPEN, bar: id });
  return (
    <>
      <YearFilters
        planning={planning}
        query={query}
        onChange={(changes) => onChange({ ...NOTHING_OPEN, ...changes })}
      />
      {planning.withoutCount > 0 ? (
        <Notice
          tone="warning"
          action={<Link to={registerAddress('api::cohort.cohort')}>{t('year.count.action')}</Link>}
        >
          {t('year.count.missing', { count: planning.withoutCount })}
        </Notice>
      ) : null}
      {planning.bars.length === 0 ? (
        <EmptyState
          title={t('year.empty')}
          action={<Link to={`${ROOT}/periods`}>{t('nav.periods')}</Link>}
        >
          {t('year.empty.text')}
        </EmptyState>
      ) : null}
      <Beside ref={box}>
        {isNarrow ? (
          <YearCards planning={shown} onOpenCell={openCell} onOpenBar={openBar} />
        ) : (
          <Stack>
            <Muted>
              {t('year.legend')} {t('calendar.keys')}{' '}
              {query.get('by') === 'programme' ? `${t('year.legend.programme')} ` : ''}
              {planning.held > 0 ? t('year.held', { count: planning.held }) : ''}
            </Muted>
            <PlannerGrid
              planning={shown}
              shown={SHOWN.find((one) => one === query.get('show')) ?? 'short'}
              movedBars={new Set(tried.keys())}
              mayMove={mayMove}
              isByArea={query.get('by') === 'area'}
              openCell={row && open.week ? { row: Number(open.row), week: open.week } : null}
              onOpenCell={openCell}
              onOpenBar={openBar}
              onMove={(moving, step) => void move(moving, step)}
              onClose={close}
            />
          </Stack>
        )}
        {row && column >= 0 ? (
          <WeekPanel planning={shown} row={row} column={column} query={query} onClose={close} />
        ) : bar ? (
          <BarPanel
            planning={shown}
            bar={bar}
            canMove={mayMove(bar)}
            canAsk={canMove && (mine === null || bar.owner !== mine)}
            onMove={(step) => void move(bar, step)}
            onClose={close}
          />
        ) : null}
      </Beside>
      {effect ? (
        <EffectFoot
          before={planning}
          after={effect}
          moved={new Set(tried.keys())}
          isSaving={saving.isSending}
          error={saving.error ?? tries.error}
          onSave={() => void save()}
          onDiscard={discard}
        />
      ) : null}
    </>
  );
}

/** Where the bars stand with all that has been pressed. */
function movesOf(
  planning: Planning,
  steps: ReadonlyMap<string, BarChange>,
): ReadonlyMap<string, PlanningMove> {
  return new Map(
    planning.bars.flatMap((bar) => {
      const change = steps.get(bar.id);
      const made = change && movedBar(bar, change);
      return made ? [[bar.id, made] as const] : [];
    }),
  );
}

const Beside = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 16px;
  min-width: 0;
  > :first-child {
    flex: 1 1 0;
    min-width: 0;
  }
`;
