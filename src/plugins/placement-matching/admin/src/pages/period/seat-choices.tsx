import { Field, Radio } from '@strapi/design-system';
import * as React from 'react';
import type { EditInput } from '../../../../contracts/run-edits';
import { Notice } from '../../components/notice';
import { SlotChoice } from '../../components/slot-choice';
import { useText } from '../../text/use-text';

type Kind = 'add-seat' | 'remove-seat';

/** One seat more or less of any open slot, in this run alone. */
export function SeatChoices({
  onChoose,
}: {
  readonly onChoose: (edit: EditInput | null) => void;
}): JSX.Element {
  const { t } = useText();
  const [slot, setSlot] = React.useState<string | null>(null);
  const [kind, setKind] = React.useState<Kind>('add-seat');
  React.useEffect(() => {
    onChoose(slot === null ? null : { kind, slot });
  }, [slot, kind, onChoose]);
  return (
    <>
      <SlotChoice value={slot} onChange={setSlot} />
      <Field.Root name="seats">
        <Field.Label>{t('edit.seats.what')}</Field.Label>
        <Radio.Group
          value={kind}
          aria-label={t('edit.seats.what')}
          onValueChange={(value: string) =>
            setKind(value === 'remove-seat' ? 'remove-seat' : 'add-seat')
          }
        >
          <Radio.Item value="add-seat">{t('edit.seats.add-seat')}</Radio.Item>
          <Radio.Item value="remove-seat">{t('edit.seats.remove-seat')}</Radio.Item>
        </Radio.Group>
      </Field.Root>
    </>
  );
}

/** A run is a proposal: the workplace and the register know nothing of it. */
export function SeatNote({ kind }: { readonly kind: string }): JSX.Element {
  const { t } = useText();
  return (
    <Notice tone="advice">
      {t(kind === 'add-seat' ? 'edit.seats.addNote' : 'edit.seats.removeNote')}
    </Notice>
  );
}
