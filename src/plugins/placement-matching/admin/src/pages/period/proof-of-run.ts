import type { RunSummary } from '../../../../contracts/periods';
import type { Text } from '../../text/use-text';
import { stageKey } from './stages';

type Run = Pick<RunSummary, 'verdict' | 'gap' | 'stages' | 'placed' | 'learners'>;
export type Proof = { readonly isProven: boolean; readonly sentence: string };

/** What comes after the wishes and can take no wish from anybody. */
const AFTER_WISHES: readonly string[] = ['parity', 'stability', 'travel', 'lottery'];

/** The solver's claim and the independent check of it, in words: what is proven, and where the first doubt is. */
export function proofOf(run: Run, { t, number }: Pick<Text, 't' | 'number'>): Proof {
  if (run.verdict === 1) return { isProven: false, sentence: t('proof.wrong') };
  if (run.gap > 0 || run.verdict === 3) {
    return { isProven: false, sentence: doubt(run, { t, number }) };
  }
  const best = run.placed < run.learners ? t('proof.best', { placed: run.placed }) : t('proof.all');
  const sentence = isAboutMostPlaced(run) ? best : t('proof.rule');
  return {
    isProven: true,
    sentence: run.verdict === 0 ? `${sentence} ${t('proof.checked')}` : sentence,
  };
}

/** Turns and proposals compare nothing, and where first wishes come first more might have got a place. */
function isAboutMostPlaced({ stages }: Run): boolean {
  const placed = stages.findIndex(({ name }) => name === 'placed');
  return placed >= 0 && !stages.slice(0, placed).some(({ name }) => /rank-\d+$/.test(name));
}

function doubt({ stages, gap }: Run, { t, number }: Pick<Text, 't' | 'number'>): string {
  const open = stages.find((stage) => !stage.proven);
  if (open && AFTER_WISHES.includes(open.name)) {
    return t('proof.afterWishes', { stage: t(stageKey(open.name)) });
  }
  const more = open?.name === 'placed' ? Math.max(0, Math.floor(open.bound) - open.value) : 0;
  if (more > 0) return t('proof.moreMayFit', { count: more });
  // Measured against a bound of nothing a difference has no share.
  const hasShare = gap > 0 && gap <= 1;
  return hasShare
    ? // Upwards: «at most 0 %» would say that it is proven after all.
      t('proof.gap', { gap: `${number(Math.ceil(gap * 1000) / 10)} %` })
    : t('proof.unproven');
}
