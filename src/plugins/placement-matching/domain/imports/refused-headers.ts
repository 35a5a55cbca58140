import { headerKey } from './header-key';

/** Words that name a column of national identity numbers, as they stand or inside a longer header. */
const IDENTITY_WORDS = [
  'personnummer',
  'personnr',
  'samordningsnummer',
  'samordningsnr',
  'personnumber',
  'personalnumber',
  'personalidentitynumber',
  'personalidentificationnumber',
  'nationalidentitynumber',
  'nationalid',
  'coordinationnumber',
  'socialsecuritynumber',
  'fodelsenummer',
  'civicnumber',
  'noreduperson',
];
/** Short words count only alone: they occur inside honest headers. */
const IDENTITY_ALONE = ['pnr', 'persnr', 'pn', 'ssn', 'nin', 'tfnummer', 'elevpnr', 'elevenspnr'];

const PROTECTION_WORDS = [
  'sekretess',
  'skyddad',
  'skyddadidentitet',
  'skyddadepersonuppgifter',
  'skyddsmarkering',
  'kvarskrivning',
  'protectedidentity',
  'protectedperson',
  'protectedpopulation',
  'confidentialitymarking',
  'secrecymarking',
];
const PROTECTION_ALONE = [
  'skydd',
  'skyddsstatus',
  'skyddad',
  'sekr',
  'protected',
  'secrecy',
  'secrecystatus',
  'confidential',
  'hemligadress',
];

export type Refusal = 'identity-column' | 'protection-column';

/** Why a column of this name is never taken in. */
export function refusalOf(header: string): Refusal | undefined {
  const key = headerKey(header);
  if (IDENTITY_ALONE.includes(key) || IDENTITY_WORDS.some((word) => key.includes(word)))
    return 'identity-column';
  if (PROTECTION_ALONE.includes(key) || PROTECTION_WORDS.some((word) => key.includes(word)))
    return 'protection-column';
  return undefined;
}
