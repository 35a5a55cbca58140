import type { Core } from '@strapi/strapi';
import type { SlotChoice } from '../../../contracts/placements';
import { readSlotChoices } from '../adapters/slot-choice-reader';

const MOST = 30;

/** Open slots whose title or workplace holds every word, for whoever places or holds by hand. */
export async function listSlotChoices(
  strapi: Core.Strapi,
  { search }: { readonly search: string | null },
): Promise<SlotChoice[]> {
  const words = inSmall(search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const slots = await readSlotChoices({ strapi, db: strapi.db.connection });
  const isWanted = ({ title, workplace }: SlotChoice): boolean => {
    const text = inSmall(`${workplace ?? ''} ${title}`);
    return words.every((word) => text.includes(word));
  };
  return slots.filter(isWanted).slice(0, MOST);
}

/** Here and not in SQL: SQLite knows small letters in ASCII only, so «åsen» would not find «Åsen». */
const inSmall = (text: string): string => text.toLocaleLowerCase('sv');
