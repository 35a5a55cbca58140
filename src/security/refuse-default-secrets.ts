import { defaultSecrets, environment } from '../../config/env';
import { StartRefused } from './start-refused';

/** A production start with the shipped secrets would let anybody forge a login. */
export function refuseDefaultSecrets(): void {
  if (!environment.isProduction || environment.isDemo) return;
  const names = defaultSecrets();
  if (names.length > 0) throw new StartRefused(sentence(names));
}

const sentence = (names: readonly string[]): string =>
  `Start refused: set your own ${names.join(', ')} in the environment, they are missing or still the ones shipped for trying out (docs/install.md says how).`;
