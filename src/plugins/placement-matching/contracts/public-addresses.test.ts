import { addressOfText } from './public-addresses';

test.each([
  ['page', 'sv', { key: 'about', slug: 'om-oss' }, '/sv/om'],
  ['page', 'en', { key: 'privacy', slug: null }, '/en/privacy'],
  ['page', 'sv', { key: 'free', slug: 'om-oss' }, '/sv/sidor/om-oss'],
  ['page', 'sv', { key: 'free' }, null],
  ['guide', 'sv', { slug: 'prao' }, '/sv/guider/prao'],
] as const)('a %s in %s, %j, is read at %s', (kind, locale, text, address) => {
  expect(addressOfText(kind, locale, text)).toBe(address);
});
