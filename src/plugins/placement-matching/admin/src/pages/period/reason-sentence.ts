import type { Results } from '../../../../contracts/periods';
import type { Text, TextKey } from '../../text/use-text';

/** Why a wish was not met, ready to be read aloud to a guardian. */
export type ReasonLine = {
  readonly key: string;
  readonly place: string | null;
  readonly sentence: string;
};

const SENTENCE: Readonly<Record<string, TextKey>> = {
  'no-wishes': 'reason.no-wishes',
  'not-eligible': 'reason.not-eligible',
  'slot-full': 'reason.slot-full',
  'supervisor-full': 'reason.supervisor-full',
  'workplace-full': 'reason.workplace-full',
  'quota-full': 'reason.quota-full',
  'slot-closed': 'reason.slot-closed',
  reserved: 'reason.reserved',
  'lower-quota': 'reason.lower-quota',
  lottery: 'reason.lottery',
  'locked-out': 'reason.locked-out',
  'already-placed': 'reason.already-placed',
  'no-days': 'reason.no-days',
  'age-not-met': 'reason.age-not-met',
  'grade-not-met': 'reason.grade-not-met',
  'programme-not-met': 'reason.programme-not-met',
};

type Input = { readonly results: Results; readonly index: number; readonly text: Text };

/** One line for each stored reason; a code without words says so rather than guess. */
export function reasonLines({ results, index, text }: Input): readonly ReasonLine[] {
  const { t, span } = text;
  const learner = results.name[index] ?? '';
  return (results.reasons[index] ?? []).map((reason, at) => {
    const slot = typeof reason.slot === 'string' ? reason.slot : null;
    const days = Array.isArray(reason.days)
      ? reason.days.filter((day): day is string => typeof day === 'string')
      : [];
    const first = days[0];
    const last = days.at(-1);
    const key = SENTENCE[String(reason.rule ?? reason.code)] ?? 'reason.unknown';
    return {
      key: `${reason.code}-${at}`,
      place: slot === null ? null : placeOfSlot(results, slot, reason.title),
      sentence: t(key, {
        learner,
        needed: String(reason.needed ?? ''),
        count: slot === null ? 0 : results.slot.filter((one) => one === slot).length,
        days: first && last ? span(first, last) : t('reason.those-days'),
      }),
    };
  });
}

function placeOfSlot(results: Results, slot: string, title: unknown): string | null {
  const at = results.slot.indexOf(slot);
  if (at < 0) return typeof title === 'string' ? title : null;
  return [results.workplace[at], results.slotTitle[at]].filter(Boolean).join(', ') || null;
}
