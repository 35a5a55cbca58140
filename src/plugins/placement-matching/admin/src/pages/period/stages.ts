import type { TextKey } from '../../text/use-text';

/** The stages of the policies by their names in the solution file, and what happens around them. */
const STAGES: Readonly<Record<string, TextKey>> = {
  read: 'stage.read',
  build: 'stage.build',
  placed: 'stage.placed',
  convex: 'stage.convex',
  parity: 'stage.parity',
  stability: 'stage.stability',
  travel: 'stage.travel',
  lottery: 'stage.lottery',
  verify: 'stage.verify',
  store: 'stage.store',
};

export const stageKey = (stage: string): TextKey =>
  stage.startsWith('priority') ? 'stage.priority' : (STAGES[stage] ?? 'stage.start');
