import {
  fixedPath,
  ambassadorsPath,
  checklistPath,
  contactFormPath,
  contactPath,
  contactReceiptPath,
  stepPath,
} from '../../../src/site/texts/text-paths';
import {
  sectionPath,
  textPath,
} from '../../../src/plugins/placement-matching/contracts/public-addresses';
import type { Locale } from '../../../src/site/i18n/translate';
import { homePath, listPath, slotPath } from '../../../src/site/paths';
import {
  changePath,
  followPath,
  offerPath,
  thanksPath,
} from '../../../src/site/offers/offer-paths';
import { searchPath } from '../../../src/site/search/search-path';
import { signUpPath } from '../../../src/site/sign-up/sign-up-paths';
import {
  calendarPath,
  departmentPath,
  formPath,
  formsPath,
  placeListPath,
  placePath,
  resultPath,
  resultsPath,
} from '../../../src/site/places/place-paths';

/** Every template of the site that the fixture answers, with its empty and full state: name, address, status. */
export function templatesIn(locale: Locale): readonly (readonly [string, string, number])[] {
  return [
    ['home', homePath(locale), 200],
    ['places', listPath(locale), 200],
    ['no places', listPath(locale, 'q=finnsinte&kommun=1481&fran=2000-W60'), 200],
    ['place', slotPath(locale, 'djurvardare'), 200],
    ['full place', slotPath(locale, 'full'), 200],
    ['gone place', slotPath(locale, 'stangd'), 410],
    ['municipality', placePath(locale, 'kungsbacka'), 200],
    ['empty municipality', placePath(locale, 'molndal'), 200],
    ['places of a municipality', placeListPath(locale, 'kungsbacka', 'slots'), 200],
    ['calendar of a municipality', placeListPath(locale, 'kungsbacka', 'calendar'), 200],
    ['guides of a municipality', placeListPath(locale, 'kungsbacka', 'guides'), 200],
    ['department', departmentPath(locale, 'kungsbacka', 'vard-och-omsorg'), 200],
    ['empty department', departmentPath(locale, 'kungsbacka', 'tom'), 200],
    ['contact', contactPath(locale, 'roll=pupil&kommun=1384'), 200],
    ['no contact', contactPath(locale, 'kommun=1481'), 200],
    ['write', contactFormPath(locale, 'anna'), 200],
    ['written', contactReceiptPath(locale, { number: 'F-ABCD-1234', answerBy: '2027-02-12' }), 200],
    ['calendar', calendarPath(locale), 200],
    ['empty calendar', calendarPath(locale, 'kommun=1481'), 200],
    ['guides', sectionPath('guide', locale), 200],
    ['guide', textPath('guide', locale, 'handledarguiden'), 200],
    ['step', stepPath(locale, 'handledarguiden', 'fore'), 200],
    ['checklist', checklistPath(locale, 'handledarguiden'), 200],
    ['forms', formsPath(locale), 200],
    ['form', formPath(locale, 'prao'), 200],
    ['empty form', formPath(locale, 'egen'), 200],
    ['news', sectionPath('article', locale), 200],
    ['article', textPath('article', locale, 'en-vag-in'), 200],
    ['events', sectionPath('event', locale), 200],
    ['event', textPath('event', locale, 'utbildning'), 200],
    ['projects', sectionPath('project', locale), 200],
    ['project', textPath('project', locale, 'akademiker-i-rorelse'), 200],
    ['ambassadors', ambassadorsPath(locale), 200],
    ['how places are shared', fixedPath(locale, 'how-places-are-shared'), 200],
    ['results', resultsPath(locale), 200],
    ['result', resultPath(locale, 'prao-9'), 200],
    ['search', searchPath(locale), 200],
    ['found', searchPath(locale, 'djur'), 200],
    ['nothing found', searchPath(locale, 'finnsinte'), 200],
    ['open data', fixedPath(locale, 'open-data'), 200],
    ['offer', offerPath(locale, 'kommun=1384'), 200],
    ['offer received', thanksPath(locale, 'a'.repeat(43)), 200],
    ['offer followed', followPath(locale, 'a'.repeat(43)), 200],
    ['offer with a question', followPath(locale, 'b'.repeat(43)), 200],
    ['offer that became a place', followPath(locale, 'c'.repeat(43)), 200],
    ['offer refused', followPath(locale, 'd'.repeat(43)), 200],
    ['offer withdrawn', followPath(locale, 'e'.repeat(43)), 200],
    ['offer changed', changePath(locale, 'a'.repeat(43)), 200],
    ['sign up', signUpPath(locale, 'utbildning'), 200],
    ['signed up', signUpPath(locale, 'utbildning', 's'.repeat(43)), 200],
    ['accessibility', fixedPath(locale, 'accessibility'), 200],
    ['privacy', fixedPath(locale, 'privacy'), 200],
    ['about', fixedPath(locale, 'about'), 200],
    ['missing', `/${locale}/finns-inte`, 404],
  ];
}
