import type { VNode } from 'preact';
import type { PublicSlot } from '../../plugins/placement-matching/contracts/public-slots';
import type { PageContext } from '../page-context';
import { slotPath } from '../paths';
import { requirementsText, seatsText, weeksText } from '../slot-texts';

export function SlotCard(props: {
  readonly slot: PublicSlot;
  readonly context: PageContext;
}): VNode {
  const { slot, context } = props;
  const { words } = context;
  const where = [slot.workplace, slot.municipality?.name].filter(Boolean).join(', ');
  const what = [...slot.forms.map(words.name), weeksText(context, slot)].join(' · ');
  const whom = [requirementsText(words, slot)[0], slot.languages].filter(Boolean).join(' · ');
  return (
    <li class="slot">
      <h3>
        <a class="ds-link" href={slotPath(words.locale, slot.slug)} {...words.written}>
          {slot.title}
        </a>
      </h3>
      <p class={slot.seatsLeft > 0 ? 'left' : 'left full'}>{seatsText(words, slot)}</p>
      <p>{where}</p>
      <p class="muted">{what}</p>
      {whom ? <p class="muted">{whom}</p> : null}
    </li>
  );
}
