import { COLUMNS } from '../../../domain/imports/columns';
import { auditSentence, kindName, type Told } from './audit';

const of = (told: Partial<Told>): Told => ({
  ...{ action: 'record-changed', kind: 'page', record: 'abcdefgh', period: null, facts: {} },
  ...told,
});
const said = (told: Partial<Told>): readonly string[] =>
  (['sv', 'en'] as const).map((language) => auditSentence(of(told), null, language));

test.each([
  ['publish', 'publicerade en post i', 'published a record in'],
  ['unpublish', 'avpublicerade en post i', 'unpublished a record in'],
  ['discardDraft', 'slängde utkastet till en post i', 'discarded the draft of a record in'],
])('%s is said as a verb in both languages', (step, sv, en) => {
  const [page, pageEn] = [kindName('page', 'sv'), kindName('page', 'en')];
  expect(said({ facts: { step } })).toEqual([`${sv} ${page} (abcdef)`, `${en} ${pageEn} (abcdef)`]);
});

test('changed fields are named as the form names them', () => {
  expect(said({ kind: 'slot', facts: { fields: ['seats'] } })[0]).toBe(
    'ändrade «Antal platser» i Platser (abcdef)',
  );
});

test.each(Object.keys(COLUMNS))('an import of %s says what was imported', (record) => {
  const told = { action: 'import-committed', kind: 'import', record, facts: { rows: 2 } };
  for (const sentence of said(told)) {
    expect(sentence).toContain('2 ');
    expect(sentence).not.toMatch(/Importer|Imports/);
  }
});
