import fs from 'node:fs';
import path from 'node:path';

const services = path.resolve(
  __dirname,
  '../../src/plugins/placement-matching/server/src/services',
);
/** They open a unit of work for others, who say what they do in it. */
const FOR_OTHERS = ['booking-work.ts', 'store-state.ts'];

const opensOne = fs
  .readdirSync(services)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter((file) => !FOR_OTHERS.includes(file))
  .map((file) => ({ file, text: fs.readFileSync(path.join(services, file), 'utf8') }))
  .filter(({ text }) => /\b(inUnitOfWork|bookingWork|storeState)\(/.test(text));

test('there are use cases to look at', () => expect(opensOne.length).toBeGreaterThan(9));

test.each(opensOne)('$file writes what it did to the audit trail', ({ text }) => {
  expect(text).toMatch(/\b(recordAudit|beginPlacements|changePlacements)\(unit, /);
});
