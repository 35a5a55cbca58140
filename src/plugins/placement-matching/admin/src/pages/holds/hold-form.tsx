import { Button, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { HoldInput, HoldView } from '../../../../contracts/placements';
import { GateButton } from '../../components/gate-button';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { SlotChoice } from '../../components/slot-choice';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';
import { DayField } from './day-field';
import { weekdaysBetween } from './weekdays-between';

export const HOLD_REASONS = [
  'late-arrival',
  'outside-system',
  'own-arrangement',
  'other',
] as const satisfies readonly HoldInput['reason'][];

type Props = { readonly onHeld: () => void; readonly onGroup: () => void };

/** Keeps one seat on the weekdays between two days; no name and no free text, so nothing can leak. */
export function HoldForm({ onHeld, onGroup }: Props): JSX.Element {
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
    <Section
      title={t('holds.form')}
      action={
        <Button variant="tertiary" onClick={onGroup}>
          {t('group.form')}
        </Button>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void hold();
        }}
      >
        <SlotChoice value={slot} onChange={setSlot} from={first} to={last} />
        <DayField id="hold-first" label={t('holds.first')} value={first} onChange={setFirst} />
        <DayField
          id="hold-last"
          label={t('holds.last')}
          value={last}
          min={first}
          onChange={setLast}
        />
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

const Form = styled.form`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
  align-items: end;
  gap: 12px 16px;
  > :first-child {
    grid-column: 1 / -1;
  }
`;
