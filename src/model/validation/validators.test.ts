import { municipalityRows } from '../../base-data/rows-from-files';
import type { Row } from './issue';
import { normalise } from './normalise';
import { validators } from './validators';

const codes = new Set(municipalityRows(process.cwd()).map((row) => row.code));
const all = validators(codes);

const pathsOf = (type: string, row: Row): string[] => {
  const validator = all[`api::${type}.${type}`];
  if (!validator) throw new Error(`No validator for ${type}`);
  return validator(row).map((issue) => issue.path);
};

const REFUSED: readonly (readonly [string, Row, readonly string[]])[] = [
  ['employer', { organisationNumber: '556016-0681' }, ['organisationNumber']],
  ['employer', { organisationNumber: '900101-9802' }, ['organisationNumber']],
  ['employer', { name: 'Snickare 900101-9802' }, ['name']],
  ['provider', { organisationNumber: 'saknas' }, ['organisationNumber']],
  ['school', { unitCode: '1234567' }, ['unitCode']],
  ['school', { unitCode: '1234567A' }, ['unitCode']],
  ['municipality', { code: '138' }, ['code']],
  ['municipality', { code: '9999' }, ['code']],
  ['municipality', { colour: 'petrol', host: 'https://praktik.example' }, ['colour', 'host']],
  ['municipality', { colour: '#12345', host: 'Praktik.example' }, ['colour', 'host']],
  ['cohort', { schoolYear: '2026/2028' }, ['schoolYear']],
  ['cohort', { grade: 0, headCount: -1 }, ['grade', 'headCount']],
  ['learner', { givenName: '9001019802' }, ['givenName']],
  ['learner', { externalId: '900101-9802' }, ['externalId']],
  ['contact-person', { email: 'eva.strom(at)example.org' }, ['email']],
  ['contact-person', { role: 'chef, 900101-9802' }, ['role']],
  ['supervisor', { telephone: '900101-9802', capacity: -1 }, ['telephone', 'capacity']],
  ['workplace', { address: 'Storgatan 1, 900101-9802' }, ['address']],
  ['redirect', { from: '/sv', to: '/sv/guider' }, ['from']],
  ['redirect', { from: '/admin/x', to: '/sv/guider' }, ['from']],
  ['slot', { seats: 0 }, ['seats']],
  ['slot', { seats: 1.5 }, ['seats']],
  ['slot', { reservedUntil: '2027-02-30' }, ['reservedUntil']],
  ['slot', { internalNote: 'för 900101-9802' }, ['internalNote']],
  ['period', { wishesOpen: '2027-02-12', wishesClose: '2027-01-25' }, ['wishesClose']],
  ['period', { wishesOpen: '2027-02-12', releaseDate: '2027-02-11' }, ['releaseDate']],
  ['period-group', { weeks: '2027-W53' }, ['weeks']],
  ['ledger-entry', { days: 0, schoolYear: '2027' }, ['schoolYear', 'days']],
  ['ledger-entry', { days: 2, kind: 'alternative-prao' }, ['reason']],
  ['quota', { weeks: '2027-W53', seats: -1 }, ['weeks', 'seats']],
  ['period-group', { weeks: '2026-W53,v. 12' }, ['weeks']],
  ['period-group', { weekdays: '128' }, ['weekdays']],
  ['period-group', { firstDay: '2027-03-19', lastDay: '2027-03-15' }, ['lastDay']],
  ['participation', { priority: 0, priorityReason: '900101-9802' }, ['priority', 'priorityReason']],
  ['wish', { rank: 0 }, ['rank']],
  ['rule-set', { validFrom: '2027-01-01', validTo: '2026-12-31' }, ['validTo']],
  ['rule-set', { earliestStart: '06.00', latestEnd: '25:00' }, ['earliestStart', 'latestEnd']],
  ['rule-set', { earliestStart: '20:00', latestEnd: '06:00' }, ['latestEnd']],
  ['rule-set', { ageFrom: 16, ageTo: 15 }, ['ageTo']],
  ['rule-set', { minHoursPerDay: 8, maxHoursPerDay: 7 }, ['maxHoursPerDay']],
  ['learner', { extractSeenBy: 'Lena, 900101-9802' }, ['extractSeenBy']],
  ['employer', { certification: '900101-9802' }, ['certification']],
  ['slot', { breakMinutes: -1 }, ['breakMinutes']],
  ['supervisor', { experienceYears: -1 }, ['experienceYears']],
  ['participation', { travelMinutes: -5 }, ['travelMinutes']],
  ['school-calendar', { schoolYear: '2026', firstDay: '2027-02-30' }, ['schoolYear', 'firstDay']],
];

test.each(REFUSED)('%s refuses %j', (type, row, paths) => {
  expect(pathsOf(type, row)).toEqual(paths);
});

const ACCEPTED: readonly (readonly [string, Row])[] = [
  ['employer', { organisationNumber: '212000-1355', name: 'Kungsbacka kommun' }],
  ['employer', { name: 'Annas salong', organisationNumber: '' }],
  ['school', { unitCode: '12345678' }],
  ['school', { unitCode: null }],
  ['municipality', { code: '1384' }],
  ['municipality', { colour: '#0B5C63', host: 'praktik.kommunen.example' }],
  ['cohort', { schoolYear: '2026/2027', grade: 9, headCount: 0 }],
  ['supervisor', { telephone: '0701234567', capacity: 0 }],
  ['period', { wishesOpen: '2027-01-25', wishesClose: '2027-01-25', releaseDate: '2027-01-25' }],
  ['period-group', { weeks: '2026-W53, 2027-W01', weekdays: '24' }],
  ['rule-set', { validFrom: '2027-01-01', validTo: null, latestEnd: '24:00' }],
];

test.each(ACCEPTED)('%s accepts %j', (type, row) => {
  expect(pathsOf(type, row)).toEqual([]);
});

test('open spans overlap at the span that comes second in time, wherever it stands', () => {
  const open = [
    { firstDay: '2027-03-22', lastDay: '2027-03-26' },
    { firstDay: '2027-03-01', lastDay: '2027-03-31' },
    { firstDay: '2027-04-01', lastDay: '2027-04-02' },
    { firstDay: '2027-04-05', lastDay: '2027-04-03' },
  ];
  expect(pathsOf('slot', { open })).toEqual(['open.3.lastDay', 'open.0.firstDay']);
});

test('every issue speaks Swedish and English and names its own field first', () => {
  for (const [type, row] of REFUSED) {
    for (const issue of all[`api::${type}.${type}`]?.(row) ?? []) {
      expect(issue.sv).toMatch(/^\p{Lu}.*\.$/u);
      expect(issue.en).toMatch(/^\p{Lu}.*\.$/u);
      expect(issue.sv).not.toBe(issue.en);
      expect(issue.fields).toContain(issue.path);
    }
  }
});

test('what means the same is written the same', () => {
  expect(
    normalise({
      organisationNumber: ' 2120001355',
      weeks: '2027-w12, 2027-W11',
      weekdays: '4, 2',
      name: ' A ',
    }),
  ).toEqual({
    organisationNumber: '212000-1355',
    weeks: '2027-W11,2027-W12',
    weekdays: '24',
    name: ' A ',
  });
  expect(normalise({ organisationNumber: '16212000-1355' }).organisationNumber).toBe('212000-1355');
  expect(normalise({ organisationNumber: '1', weeks: null })).toEqual({
    organisationNumber: '1',
    weeks: null,
  });
});
