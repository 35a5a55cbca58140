import { useIntl } from 'react-intl';
import type { Label } from '../labels/labels';

/** What the panels beside a text say. */
const WORDS = {
  versions: ['Versioner', 'Versions'],
  'versions.none': ['Texten har inte sparats än.', 'The text has not been saved yet.'],
  'versions.now': ['nu', 'now'],
  'versions.first': ['första versionen', 'the first version'],
  'versions.changed': ['ändrat: {fields}', 'changed: {fields}'],
  'versions.restore': ['Återställ', 'Restore'],
  'versions.sure': [
    'Utkastet får det innehåll som texten hade {time}. Det som är publicerat ändras inte förrän du publicerar.',
    'The draft gets what the text said {time}. What is published stays as it is until you publish.',
  ],
  'versions.yes': ['Ja, återställ', 'Yes, restore'],
  'versions.no': ['Behåll som det är', 'Keep it as it is'],
  'versions.failed': [
    'Versionen kunde inte återställas. Inget har ändrats.',
    'The version could not be restored. Nothing has changed.',
  ],
  answers: ['Var informationen till hjälp?', 'Was the information of help?'],
  'answers.none': ['Ingen har svarat än.', 'Nobody has answered yet.'],
  'answers.count': ['{yes} ja, {no} nej', '{yes} yes, {no} no'],
  'answers.missing': ['Det här saknades', 'What was missing'],
  signups: ['Anmälda', 'Signed up'],
  'signups.count': ['{seats} anmälda, {queue} i kö', '{seats} signed up, {queue} in the queue'],
  'signups.list': ['Visa listan', 'Show the list'],
  'signups.none': [
    'Ingen har anmält sig än. Ange antal deltagare och publicera, så finns ett formulär på webbplatsen.',
    'Nobody has signed up yet. Give a number of people and publish: then the site has a form.',
  ],
} as const satisfies Readonly<Record<string, Label>>;

type PanelKey = keyof typeof WORDS;
type PanelText = (key: PanelKey, facts?: Readonly<Record<string, string | number>>) => string;

/** In the reader's language. */
export function usePanelText(): PanelText {
  const { locale } = useIntl();
  return (key, facts = {}) =>
    WORDS[key][locale.startsWith('sv') ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(facts[name] ?? ''),
    );
}
