import { Field, Radio } from '@strapi/design-system';
import * as React from 'react';
import type { RunSummary } from '../../../../contracts/periods';
import type {
  EditInput,
  LockCause,
  MoveChoice,
  WithdrawCause,
} from '../../../../contracts/run-edits';
import { LoadState } from '../../components/load-state';
import { SearchChoice, type Choice } from '../../components/search-choice';
import { useData } from '../../data/use-data';
import { useText, type Text } from '../../text/use-text';
import { placeName, type ReviewRow } from './review-rows';

type Choosing = {
  readonly row: ReviewRow;
  readonly onChoose: (edit: EditInput | null) => void;
};
type Way = 'chain' | 'freeze';
const MOST = 50;
const LOCK_CAUSES: readonly LockCause[] = ['agreed', 'own-place', 'needs', 'other'];
const CAUSES: readonly WithdrawCause[] = ['moved', 'changed-mind', 'obstacle', 'other'];

/** The wishes first, then possible places, each with what is free; who may move for it. */
export function MoveChoices({
  row,
  run,
  onChoose,
}: Choosing & { readonly run: RunSummary }): JSX.Element {
  const text = useText();
  const moves = useData<readonly MoveChoice[]>(
    `/placement-matching/runs/${run.id}/moves/${row.learner}?v=${run.version}`,
  );
  const [slot, setSlot] = React.useState<string | null>(null);
  const [way, setWay] = React.useState<Way>('chain');
  const [words, setWords] = React.useState('');
  React.useEffect(() => {
    onChoose(slot === null ? null : { kind: 'move', learner: row.learner, slot, way });
  }, [slot, way, row.learner, onChoose]);
  return (
    <LoadState of={moves}>
      {(choices) => {
        const chosen = choices.find((one) => one.slot === slot);
        return (
          <>
            <SearchChoice
              name="slot"
              label={text.t('review.place')}
              placeholder={text.t('manual.slot')}
              choices={matching(
                choices.map((one) => ({ value: one.slot, label: moveLabel(one, text) })),
                words,
              )}
              value={slot}
              onChange={(next) => {
                setSlot(next);
                setWay('chain');
              }}
              onSearch={setWords}
            />
            {chosen?.state === 'free' ? (
              <Ways name="move" way={way} onChange={setWay} label={text.t('edit.way')} />
            ) : null}
          </>
        );
      }}
    </LoadState>
  );
}

export function SwapChoices({
  row,
  rows,
  onChoose,
}: Choosing & { readonly rows: readonly ReviewRow[] }): JSX.Element {
  const { t } = useText();
  const [other, setOther] = React.useState<string | null>(null);
  const [words, setWords] = React.useState('');
  React.useEffect(() => {
    onChoose(other === null ? null : { kind: 'swap', learner: row.learner, other });
  }, [other, row.learner, onChoose]);
  const choices = React.useMemo(
    () =>
      rows
        .filter((one) => one.slot !== null && one.slot !== row.slot)
        .map((one) => ({
          value: one.learner,
          label: [one.name, one.cohort, placeName(one)].filter(Boolean).join(', '),
        })),
    [rows, row.slot],
  );
  return (
    <SearchChoice
      name="other"
      label={t('edit.swapWith')}
      placeholder={t('manual.learner')}
      choices={matching(choices, words)}
      value={other}
      onChange={setOther}
      onSearch={setWords}
    />
  );
}

/** A code and no words: nothing about health or persons is written down. */
export function WithdrawChoices({ row, onChoose }: Choosing): JSX.Element {
  const { t } = useText();
  const [cause, setCause] = React.useState<WithdrawCause>('moved');
  const [way, setWay] = React.useState<Way>('chain');
  React.useEffect(() => {
    onChoose({ kind: 'withdraw', learner: row.learner, cause, way });
  }, [cause, way, row.learner, onChoose]);
  return (
    <>
      <Causes
        cause={cause}
        causes={CAUSES}
        wordOf={(one) => t(`edit.cause.${one}`)}
        onChange={setCause}
      />
      <Ways name="withdraw" way={way} onChange={setWay} label={t('edit.freed')} />
    </>
  );
}

/** The next person sees who locked, when and why. */
export function LockChoices({ row, onChoose }: Choosing): JSX.Element {
  const { t } = useText();
  const [cause, setCause] = React.useState<LockCause>('agreed');
  React.useEffect(() => {
    onChoose({ kind: 'lock', learner: row.learner, cause });
  }, [cause, row.learner, onChoose]);
  return (
    <Causes
      cause={cause}
      causes={LOCK_CAUSES}
      wordOf={(one) => t(`edit.lockCause.${one}`)}
      onChange={setCause}
    />
  );
}

function Causes<Cause extends string>({
  cause,
  causes,
  wordOf,
  onChange,
}: {
  readonly cause: Cause;
  readonly causes: readonly Cause[];
  readonly wordOf: (cause: Cause) => string;
  readonly onChange: (cause: Cause) => void;
}): JSX.Element {
  const { t } = useText();
  return (
    <Field.Root name="cause">
      <Field.Label>{t('edit.cause')}</Field.Label>
      <Radio.Group
        value={cause}
        aria-label={t('edit.cause')}
        onValueChange={(value: string) => onChange(causes.find((one) => one === value) ?? cause)}
      >
        {causes.map((one) => (
          <Radio.Item key={one} value={one}>
            {wordOf(one)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Field.Root>
  );
}

function Ways({
  name,
  way,
  onChange,
  label,
}: {
  readonly name: 'move' | 'withdraw';
  readonly way: Way;
  readonly onChange: (way: Way) => void;
  readonly label: string;
}): JSX.Element {
  const { t } = useText();
  return (
    <Field.Root name="way">
      <Field.Label>{label}</Field.Label>
      <Radio.Group
        value={way}
        aria-label={label}
        onValueChange={(value: string) => onChange(value === 'freeze' ? 'freeze' : 'chain')}
      >
        <Radio.Item value="chain">{t(`edit.way.${name}.chain`)}</Radio.Item>
        <Radio.Item value="freeze">{t(`edit.way.${name}.freeze`)}</Radio.Item>
      </Radio.Group>
    </Field.Root>
  );
}

function matching(choices: readonly Choice[], words: string): readonly Choice[] {
  const parts = words.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return choices
    .filter(({ label }) => {
      const text = label.toLocaleLowerCase('sv');
      return parts.every((part) => text.includes(part));
    })
    .slice(0, MOST);
}

function moveLabel(choice: MoveChoice, { t }: Text): string {
  const { title, rank, metres, state, free, isBestFree } = choice;
  const room = state === 'free' ? t('edit.free', { count: free }) : t(`edit.state.${state}`);
  const km = metres === null ? null : t('edit.km', { km: Math.round(metres / 1000) });
  const mark = isBestFree ? t('edit.bestFree') : null;
  const wish = rank === null ? null : t('rank.wish', { rank });
  return [title, wish, room, km, mark].filter(Boolean).join(' · ');
}
