import { nameOfMunicipality } from './name-of-municipality';

test.each([
  ['Kungsbacka', 'Kungsbacka kommun'],
  ['Öckerö', 'Öckerö kommun'],
  ['Lerum', 'Lerums kommun'],
  ['Lilla Edet', 'Lilla Edets kommun'],
  ['Alingsås', 'Alingsås kommun'],
])('%s is «%s»', (name, full) => {
  expect(nameOfMunicipality(name)).toBe(full);
});
