import * as React from 'react';
import { styled } from 'styled-components';
import type { PeriodDetail, Results, RunSummary } from '../../../../contracts/periods';
import type { PlacementView, PlaceInput } from '../../../../contracts/placements';
import { GateButton } from '../../components/gate-button';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { SearchChoice, type Choice } from '../../components/search-choice';
import { Section } from '../../components/section';
import { SlotChoice } from '../../components/slot-choice';
import { useData } from '../../data/use-data';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';

type Props = {
  readonly period: PeriodDetail;
  readonly run: RunSummary | null;
  readonly placements: readonly PlacementView[];
  readonly onPlaced: () => void;
};

/** One learner without a place gets one; the same guard as publishing answers when it is taken. */
export function ManualPlacement({ period, run, placements, onPlaced }: Props): JSX.Element | null {
  const { t } = useText();
  const results = useData<Results>(
    run ? `/placement-matching/periods/${period.id}/results?run=${run.id}` : null,
  );
  const [learner, setLearner] = React.useState<string | null>(null);
  const [slot, setSlot] = React.useState<string | null>(null);
  const [words, setWords] = React.useState('');
  const [done, setDone] = React.useState<string | null>(null);
  const { send, isSending, error } = useSend();
  const waiting = React.useMemo(
    () => withoutPlace(results.data, placements),
    [results.data, placements],
  );
  const choices = React.useMemo(() => matching(waiting, words), [waiting, words]);
  if (results.data === null) return null;

  const place = async (): Promise<void> => {
    if (learner === null || slot === null) return;
    setDone(null);
    const body: PlaceInput = { period: period.id, learner, slot };
    const placed = await send<PlacementView>('/placement-matching/placements', body);
    if (placed === null) return;
    setDone(
      t('manual.done', {
        learner: placed.learner.name,
        place: [placed.slot.workplace, placed.slot.title].filter(Boolean).join(', '),
      }),
    );
    setLearner(null);
    setSlot(null);
    onPlaced();
  };
  return (
    <Section title={t('manual.title', { count: waiting.length })}>
      {waiting.length === 0 ? (
        <p>{t('manual.nobody')}</p>
      ) : (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            void place();
          }}
        >
          <SearchChoice
            name="learner"
            label={t('review.learner')}
            placeholder={t('manual.learner')}
            choices={choices}
            value={learner}
            onChange={setLearner}
            onSearch={setWords}
          />
          <SlotChoice value={slot} onChange={setSlot} from={period.firstDay} to={period.lastDay} />
          <GateButton
            type="submit"
            isBusy={isSending}
            reason={learner === null || slot === null ? t('manual.choose') : null}
          >
            {t('manual.button')}
          </GateButton>
        </Form>
      )}
      {done ? (
        <Notice tone="done" role="status">
          {done}
        </Notice>
      ) : null}
      {error ? (
        <Notice tone="blocks" role="alert">
          {errorSentence(error, t)}
        </Notice>
      ) : null}
    </Section>
  );
}

const MOST = 50;

/** By any part of name, class or school. */
function matching(waiting: readonly Choice[], words: string): readonly Choice[] {
  const parts = words.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return waiting
    .filter(({ label }) => {
      const text = label.toLocaleLowerCase('sv');
      return parts.every((part) => text.includes(part));
    })
    .slice(0, MOST);
}

function withoutPlace(
  results: Results | null,
  placements: readonly PlacementView[],
): readonly Choice[] {
  if (results === null) return [];
  const placed = new Set(
    placements.filter((one) => one.state === 'published').map((one) => one.learner.id),
  );
  return results.learner
    .map((id, index) => ({
      value: id,
      label: [results.name[index], results.cohort[index], results.school[index]]
        .filter(Boolean)
        .join(', '),
    }))
    .filter(({ value }) => !placed.has(value));
}

const Form = styled.form`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
  align-items: end;
  gap: 12px 16px;
  @media (max-width: 900px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
