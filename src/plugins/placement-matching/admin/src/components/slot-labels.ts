import type { SlotChoice } from '../../../contracts/placements';
import type { Text } from '../text/use-text';

type Words = Pick<Text, 't' | 'weeks'>;

/**
 * Workplace, title, weeks and seats left: what tells two slots apart. Where all of it is the same the
 * supervisor does, and at last a number.
 */
export function slotLabels(slots: readonly SlotChoice[], words: Words): readonly string[] {
  const short = slots.map((slot) => labelOf(slot, words));
  const named = slots.map((slot, index) => {
    const label = short[index] ?? '';
    return isRepeated(short, label) && slot.supervisor ? `${label} · ${slot.supervisor}` : label;
  });
  return named.map((label, index) => {
    if (!isRepeated(named, label)) return label;
    const before = named.slice(0, index).filter((one) => one === label).length;
    return `${label} (${before + 1})`;
  });
}

function labelOf(slot: SlotChoice, { t, weeks }: Words): string {
  const open = slot.open.map(({ from, to }) => weeks(from, to)).join(', ');
  return [
    [slot.workplace, slot.title].filter(Boolean).join(', '),
    open || t('slot.allWeeks'),
    t('slot.seatsLeft', { left: slot.seatsLeft, seats: slot.seats }),
  ].join(' · ');
}

const isRepeated = (labels: readonly string[], label: string): boolean =>
  labels.filter((one) => one === label).length > 1;
