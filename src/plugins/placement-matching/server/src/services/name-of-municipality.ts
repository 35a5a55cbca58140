/**
 * «Kungsbacka kommun», «Lerums kommun»: a name that ends in a consonant takes an s, unless it ends in
 * s, x or z. The few municipalities that call themselves otherwise change the name by hand.
 */
export function nameOfMunicipality(name: string): string {
  return /[bcdfghjklmnpqrtvwy]$/i.test(name) ? `${name}s kommun` : `${name} kommun`;
}
