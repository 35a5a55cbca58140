import { chooseLanguage, type TextRow } from './choose-language';

const sv: TextRow = { documentId: 'a', locale: 'sv', isProofread: true };
const en: TextRow = { documentId: 'a', locale: 'en', isProofread: false };
const uk: TextRow = { documentId: 'a', locale: 'uk', isProofread: true };

test('the language asked for comes before Swedish, and Swedish before any other', () => {
  expect(chooseLanguage([uk, en, sv], 'en')?.row).toBe(en);
  expect(chooseLanguage([uk, en, sv], 'ar')?.row).toBe(sv);
  expect(chooseLanguage([uk], 'sv')?.row).toBe(uk);
  expect(chooseLanguage([], 'sv')).toBeUndefined();
});

test('a reader is told what is not translated, and what nobody has proofread', () => {
  expect(chooseLanguage([en, sv], 'sv')?.notice).toBeNull();
  expect(chooseLanguage([en, sv], 'en')?.notice).toBe('not-proofread');
  expect(chooseLanguage([en, sv], 'so')?.notice).toBe('not-translated');
});
