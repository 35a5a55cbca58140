import { Button, Field, NumberInput } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { GroupHoldInput, GroupHoldView } from '../../../../contracts/group-holds';
import { GateButton } from '../../components/gate-button';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Row, Section } from '../../components/section';
import { SlotChoice } from '../../components/slot-choice';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';
import { DayField } from './day-field';
import { weekdaysBetween } from './weekdays-between';

type Props = { readonly onHeld: () => void; readonly onSingle: () => void };

type Line = {
  readonly key: number;
  readonly slot: string | null;
  readonly seats: number;
  readonly first: string;
  readonly last: string;
};
const lineAfter = (lines: readonly Line[]): Line => {
  const { first = '', last = '', key = 0 } = lines.at(-1) ?? {};
  return { key: key + 1, slot: null, seats: 1, first, last };
};

/** Books a school outside the system in: all its seats in all its weeks, or nothing. */
export function GroupForm({ onHeld, onSingle }: Props): JSX.Element {
  const { t } = useText();
  const [name, setName] = React.useState('');
  const [lines, setLines] = React.useState<readonly Line[]>([lineAfter([])]);
  const { send, isSending, error } = useSend();
  const rows = lines.flatMap(({ slot, seats, first, last }) => {
    const days = weekdaysBetween(first, last);
    return slot === null || seats < 1 || days.length === 0
      ? []
      : [{ slot, seats, days: [...days] }];
  });
  const isWhole = name.trim() !== '' && rows.length === lines.length;
  const change = (key: number, to: Partial<Line>): void =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...to } : line)));
  const book = async (): Promise<void> => {
    if (!isWhole) return;
    const body: GroupHoldInput = { name: name.trim(), rows };
    if ((await send<GroupHoldView>('/placement-matching/group-holds', body)) === null) return;
    setName('');
    setLines([lineAfter([])]);
    onHeld();
  };
  return (
    <Section
      title={t('group.form')}
      action={
        <Button variant="tertiary" onClick={onSingle}>
          {t('holds.form')}
        </Button>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void book();
        }}
      >
        <Field.Root name="group-name" hint={t('group.name.hint')}>
          <Field.Label>{t('group.name')}</Field.Label>
          <Field.Input
            value={name}
            maxLength={80}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
        {lines.map((line, at) => (
          <Seats key={line.key} aria-label={t('group.row', { number: at + 1 })}>
            <SlotChoice
              value={line.slot}
              onChange={(slot) => change(line.key, { slot })}
              from={line.first}
              to={line.last}
            />
            <Field.Root name={`group-seats-${line.key}`}>
              <Field.Label>{t('group.seats')}</Field.Label>
              <NumberInput
                value={line.seats}
                onValueChange={(seats?: number) => change(line.key, { seats: seats ?? 0 })}
              />
            </Field.Root>
            <DayField
              id={`group-first-${line.key}`}
              label={t('holds.first')}
              value={line.first}
              onChange={(first) => change(line.key, { first })}
            />
            <DayField
              id={`group-last-${line.key}`}
              label={t('holds.last')}
              value={line.last}
              min={line.first}
              onChange={(last) => change(line.key, { last })}
            />
            {lines.length > 1 ? (
              <Button
                variant="tertiary"
                onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
              >
                {t('group.removeRow')}
              </Button>
            ) : null}
          </Seats>
        ))}
        <Row>
          <Button variant="secondary" onClick={() => setLines([...lines, lineAfter(lines)])}>
            {t('group.addRow')}
          </Button>
          <GateButton
            type="submit"
            isBusy={isSending}
            reason={isWhole ? null : t('group.incomplete')}
          >
            {t('group.button', { count: rows.reduce((sum, { seats }) => sum + seats, 0) })}
          </GateButton>
        </Row>
      </Form>
      {error ? (
        <Notice tone="blocks" role="alert" title={t('group.notBooked')}>
          {errorSentence(error, t)}
        </Notice>
      ) : null}
    </Section>
  );
}

const Form = styled.form`
  display: grid;
  gap: 16px;
`;
const Seats = styled.fieldset`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
  align-items: end;
  gap: 12px 16px;
  min-width: 0;
  margin: 0;
  padding: 12px 0 0;
  border: 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  > :first-child {
    grid-column: 1 / -1;
  }
`;
