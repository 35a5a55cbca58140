import { folded } from './swedish-words';

/** Languages that learners and workplaces in Sweden name most; a slot's own words stay as written. */
const LANGUAGES = [
  ['sv', 'svenska', 'Swedish'],
  ['en', 'engelska', 'English'],
  ['ar', 'arabiska', 'Arabic'],
  ['so', 'somaliska', 'Somali'],
  ['uk', 'ukrainska', 'Ukrainian'],
  ['fa', 'persiska', 'Persian'],
  ['prs', 'dari', 'Dari'],
  ['ti', 'tigrinska', 'Tigrinya'],
  ['fi', 'finska', 'Finnish'],
  ['pl', 'polska', 'Polish'],
  ['es', 'spanska', 'Spanish'],
  ['de', 'tyska', 'German'],
  ['fr', 'franska', 'French'],
  ['tr', 'turkiska', 'Turkish'],
  ['ru', 'ryska', 'Russian'],
  ['bs', 'bosniska', 'Bosnian'],
  ['sq', 'albanska', 'Albanian'],
  ['ku', 'kurdiska', 'Kurdish'],
  ['swl', 'svenskt teckenspråk', 'Swedish Sign Language'],
] as const;

export type Language = { readonly code: string; readonly sv: string; readonly en: string };

const KNOWN: readonly Language[] = LANGUAGES.map(([code, sv, en]) => ({ code, sv, en }));
const BY_WORD = new Map(
  KNOWN.flatMap((language) =>
    [language.code, language.sv, language.en].map((word) => [folded(word.toLowerCase()), language]),
  ),
);

export const languageOfCode = (code: string): Language | undefined =>
  KNOWN.find((language) => language.code === code);

/** The languages that a slot's free line names: `svenska, engelska` → sv and en. */
export function languagesIn(line: string | null): readonly string[] {
  if (!line) return [];
  const found = line
    .split(/[,;/]| och | and /)
    .map((word) => BY_WORD.get(folded(word.trim().toLowerCase())))
    .filter((language) => language !== undefined);
  return [...new Set(found.map((language) => language.code))];
}
