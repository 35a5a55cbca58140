import fc from 'fast-check';
import { hasNationalNumber, hasNationalNumberAsTelephone } from './national-number';

/** Numbers that Skatteverket publishes for tests; they belong to nobody. */
test.each([
  '189001019802',
  '18900101-9802',
  '900101+9802',
  '9001019802',
  '900101-9802',
  '900101 9802',
  'Elevens nummer är 900101-9802.',
  '900161-0000',
  '120304-TF12',
  '20120304T123',
  '120304-5678',
])('%s looks like a national number', (text) => {
  expect(hasNationalNumber(text)).toBe(true);
});

test.each([
  '',
  'Alva',
  '2027-03-15',
  '2027-03-15 08.00',
  '212000-1355',
  '5560360793',
  '9001019803',
  '901301-9802',
  '900132-9802',
  '123456789012345',
  '12345678',
  '031-23 45 67',
  'A900101-9802',
])('%s does not', (text) => {
  expect(hasNationalNumber(text)).toBe(false);
});

test('a Swedish telephone number is not taken for a birth date in the 2000s', () => {
  expect(hasNationalNumberAsTelephone('0701234567')).toBe(false);
  expect(hasNationalNumberAsTelephone('070123-4567')).toBe(false);
  expect(hasNationalNumberAsTelephone('+46701234567')).toBe(false);
  expect(hasNationalNumberAsTelephone('900101-9802')).toBe(true);
  expect(hasNationalNumberAsTelephone('200701234567')).toBe(hasNationalNumber('200701234567'));
});

test('ten bare digits with a birth date are refused for exactly one check digit', () => {
  const birth = fc.date({
    min: new Date('1930-01-01'),
    max: new Date('2020-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(birth, fc.integer({ min: 1, max: 999 }), (date, serial) => {
      const stem =
        date.toISOString().slice(2, 10).replaceAll('-', '') + String(serial).padStart(3, '0');
      const refused = [...'0123456789'].filter((digit) => hasNationalNumber(stem + digit));
      expect(refused).toHaveLength(1);
    }),
  );
});
