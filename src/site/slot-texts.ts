import type { PublicSlot } from '../plugins/placement-matching/contracts/public-slots';
import { weekOf, weekText } from './dates';
import type { Translator } from './i18n/translate';
import type { PageContext } from './page-context';

const FIRST_UPPER_GRADE = 10;
const SPANS_SHOWN = 3;

export function seatsText(words: Translator, slot: PublicSlot): string {
  if (slot.seatsLeft === 0) return words.t('seats.full');
  if (slot.seats === 1) return words.t('seats.left.single');
  return words.t('seats.left', { left: slot.seatsLeft, seats: slot.seats });
}

/** `v. 11–12, v. 15`: the first spans, and how many more there are. */
export function weeksText(context: PageContext, slot: PublicSlot): string {
  const { words } = context;
  if (slot.open.length === 0) return words.t('weeks.all');
  const shown = slot.open.slice(0, SPANS_SHOWN).map((span) => {
    const range = { from: weekOf(span.from), to: weekOf(span.to) };
    return weekText(words, range, context.today);
  });
  const more = slot.open.length - shown.length;
  return (
    [...new Set(shown)].join(', ') + (more > 0 ? ` ${words.t('weeks.more', { count: more })}` : '')
  );
}

export function gradeText(words: Translator, grade: number): string {
  return grade >= FIRST_UPPER_GRADE
    ? words.t('grade.upper', { year: grade - FIRST_UPPER_GRADE + 1 })
    : words.t('grade.compulsory', { grade });
}

export function requirementsText(
  words: Translator,
  slot: Pick<PublicSlot, 'minGrade' | 'minAge'>,
): string[] {
  const texts: string[] = [];
  if (slot.minGrade !== null) {
    texts.push(
      slot.minGrade >= FIRST_UPPER_GRADE
        ? words.t('requirement.upper', { year: slot.minGrade - FIRST_UPPER_GRADE + 1 })
        : words.t('requirement.grade', { grade: slot.minGrade }),
    );
  }
  if (slot.minAge !== null) texts.push(words.t('requirement.age', { age: slot.minAge }));
  return texts;
}
