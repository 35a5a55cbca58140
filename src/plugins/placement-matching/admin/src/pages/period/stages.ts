import type { TextKey } from '../../text/use-text';
import { isPolicy } from '../policies/policy-words';

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

export function stageKey(stage: string): TextKey {
  if (isPolicy(stage) || /rank-\d+$/.test(stage)) return 'stage.convex';
  return stage.startsWith('priority') ? 'stage.priority' : (STAGES[stage] ?? 'stage.start');
}
