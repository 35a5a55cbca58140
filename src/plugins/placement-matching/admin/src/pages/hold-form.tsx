import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import { Temporal } from 'temporal-polyfill';
import type { HoldInput, HoldView } from '../../../contracts/placements';
import { GateButton } from '../components/gate-button';
import { isDark } from '../components/is-dark';
import { errorSentence } from '../components/load-state';
import { Notice } from '../components/notice';
import { Section } from '../components/section';
import { SlotChoice } from '../components/slot-choice';
import { useSend } from '../data/use-send';
import { useText } from '../text/use-text';

export const HOLD_REASONS = [
  'late-arrival',
  'outside-system',
  'own-arrangement',
  'other',
] as const satisfies readonly HoldInput['reason'][];

/** Keeps one seat on the weekdays between two days; no name and no free text, so nothing can leak. */
export function HoldForm({ onHeld }: { readonly onHeld: () => void }): JSX.Element {
  const { t } = useText();
  const [slot, setSlot] = React.useState<string | null>(null);
  const [first, setFirst] = React.useState('');
  const [last, setLast] = React.useState('');
  const [reason, setReason] = React.useState<HoldInput['reason']>('late-arrival');
  const { send, isSending, error } = useSend();
  const days = weekdaysBetween(first, last);

  const hold = async (): Promise<void> => {
    if (slot === null || days.length === 0) return;
    const body: HoldInput = { slot, days: [...days], reason };
    if ((await send<HoldView>('/placement-matching/holds', body)) === null) return;
    setSlot(null);
    onHeld();
  };
  return (
    <Section title={t('holds.form')}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void hold();
        }}
      >
        <SlotChoice value={slot} onChange={setSlot} from={first} to={last} />
        <DayField>
          <label htmlFor="hold-first">{t('holds.first')}</label>
          <input
            id="hold-first"
            type="date"
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
        </DayField>
        <DayField>
          <label htmlFor="hold-last">{t('holds.last')}</label>
          <input
            id="hold-last"
            type="date"
            value={last}
            min={first}
            onChange={(event) => setLast(event.target.value)}
          />
        </DayField>
        <Field.Root name="reason" width="100%">
          <Field.Label>{t('holds.reason')}</Field.Label>
          <SingleSelect
            value={reason}
            onChange={(value) => setReason(HOLD_REASONS.find((one) => one === value) ?? 'other')}
          >
            {HOLD_REASONS.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {t(`hold.reason.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <GateButton
          type="submit"
          isBusy={isSending}
          reason={slot === null || days.length === 0 ? t('holds.choose') : null}
        >
          {t('holds.button', { count: days.length })}
        </GateButton>
      </Form>
      {error ? (
        <Notice tone="blocks" role="alert">
          {errorSentence(error, t)}
        </Notice>
      ) : null}
    </Section>
  );
}

const MOST_DAYS = 400;

function weekdaysBetween(first: string, last: string): readonly string[] {
  if (!first || !last || last < first) return [];
  const days: string[] = [];
  const end = Temporal.PlainDate.from(last);
  for (
    let day = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(day, end) <= 0 && days.length < MOST_DAYS;
    day = day.add({ days: 1 })
  ) {
    if (day.dayOfWeek <= 5) days.push(day.toString());
  }
  return days;
}

const Form = styled.form`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
  align-items: end;
  gap: 12px 16px;
  > :first-child {
    grid-column: 1 / -1;
  }
`;
const DayField = styled.div`
  display: grid;
  gap: 4px;
  label {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: 1.6rem;
  }
  input {
    width: 100%;
    min-width: 0;
    min-height: 40px;
    padding: 6px 12px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    /* Strapi's theme is chosen by hand; the calendar sign must be seen in it, whatever the machine prefers. */
    color-scheme: ${({ theme }) => (isDark(theme) ? 'dark' : 'light')};
    font: inherit;
    font-size: 1.4rem;
  }
`;
