import type { ExplanationView } from '../../../contracts/explanations';
import type {
  ChainMove,
  Explanation,
  Remedy,
  WishExplanation,
} from '../../../domain/explanations/explanation';
import { daysText } from './days';
import type { Language } from './errors';
import type { ExplanationWords, WishFacts } from './explanation-words';
import { explanationsEn } from './explanations-en';
import { explanationsSv } from './explanations-sv';

/** What ids stand for. */
export type ExplanationNames = {
  readonly learner: (id: string) => string;
  readonly slot: (id: string) => string;
  readonly supervisor: (id: string) => string;
  readonly workplace: (id: string) => string;
  /** The schools that a slot is reserved for. */
  readonly reservedFor: (slot: string) => string;
};

type Input = {
  readonly explanation: Explanation;
  readonly names: ExplanationNames;
  readonly policy: string;
  readonly language: Language;
};

type Rendered = Omit<ExplanationView, 'run' | 'metres' | 'wishes'> & {
  readonly wishes: readonly Omit<ExplanationView['wishes'][number], 'metres'>[];
};

export const explanationWords = (language: Language): ExplanationWords =>
  language === 'sv' ? explanationsSv : explanationsEn;

/** The explanation for the coordinator, who is told names, and beside it the text for the family. */
export function renderExplanation(input: Input): Rendered {
  const { explanation, names, language } = input;
  const { slot, rank, summary, remedies } = explanation;
  const words = explanationWords(language);
  return {
    learner: { id: explanation.learner, name: names.learner(explanation.learner) },
    ...{ slot, rank, isLocked: explanation.isLocked, isAutomatic: explanation.isAutomatic },
    title: slot === null ? null : names.slot(slot),
    wishes: explanation.wishes.map((wish) => ({
      position: wish.position,
      slot: wish.slot,
      title: names.slot(wish.slot),
      isAutomatic: wish.isAutomatic,
      code: wish.code,
      sentence: words.wish(wishFacts(input, wish, true)),
      chain: wish.chain && wish.chain.moves.map((move) => moveView(move, names)),
    })),
    summary: summary && { code: summary.code, sentence: summarySentence(input, true) },
    remedies: remedies.map((remedy) => ({
      kind: remedy.kind,
      slot: remedy.slot,
      title: names.slot(remedy.slot),
      other: remedy.kind === 'swap' ? remedy.other : null,
      sentence: remedySentence(input, remedy),
    })),
    family: familyText(input),
  };
}

/** Says nothing of others but that there are some: no name, school, class, place or order of theirs. */
function familyText(input: Input): string[] {
  const { explanation, names, language } = input;
  const words = explanationWords(language);
  const { slot, rank, isLocked, wishes, summary } = explanation;
  return [
    words.result(slot === null ? null : names.slot(slot), rank, explanation.isAutomatic),
    ...(isLocked ? [words.locked] : []),
    ...wishes.map((wish) =>
      words.wishOf(wish, names.slot(wish.slot), words.wish(wishFacts(input, wish, false))),
    ),
    ...(summary === null ? [] : [summarySentence(input, false)]),
  ];
}

function wishFacts(
  { explanation, names, policy, language }: Input,
  wish: WishExplanation,
  isCoordinator: boolean,
): WishFacts {
  const words = explanationWords(language);
  const hurt = mostHurt(wish.chain?.moves ?? [], explanation.learner);
  const { code, decidedBy, limit, isBooked, rule, needed, lottery } = wish;
  return {
    ...{ code, decidedBy, limit, isBooked, rule, needed, lottery },
    learner: names.learner(explanation.learner),
    other: isCoordinator && hurt ? names.learner(hurt.learner) : words.anotherLearner,
    otherRank: hurt === undefined || hurt.to === null ? 'none' : (hurt.toRank ?? 'outside'),
    policy: words.policy(policy),
    days: daysText(wish.days, language),
    supervisor:
      isCoordinator && code === 'supervisor-full' && wish.resource !== null
        ? names.supervisor(wish.resource)
        : null,
    isFull: wish.resource !== null,
    school: isCoordinator && code === 'reserved' ? names.reservedFor(wish.slot) : null,
  };
}

/** The one who falls furthest. */
function mostHurt(moves: readonly ChainMove[], learner: string): ChainMove | undefined {
  const depth = ({ to, toRank }: ChainMove): number =>
    to === null ? Infinity : (toRank ?? Number.MAX_SAFE_INTEGER);
  return moves
    .filter((move) => move.learner !== learner && move.change === 'worse')
    .reduce<ChainMove | undefined>(
      (most, move) => (most === undefined || depth(move) > depth(most) ? move : most),
      undefined,
    );
}

function summarySentence({ explanation, names, language }: Input, isCoordinator: boolean): string {
  const words = explanationWords(language);
  const { summary, learner, slot } = explanation;
  if (summary === null) return '';
  if (slot !== null) return words.noWishes(names.learner(learner));
  if (summary.code === 'few-wishes') return words.fewWishes(names.learner(learner), summary.wishes);
  const { nearest } = summary;
  if (nearest === null || !isCoordinator) return words.noEligible(null);
  const rule = nearest.code === 'not-eligible' ? nearest.rule : nearest.code;
  const demand = words.demand(rule, nearest.needed);
  return words.noEligible({ place: names.slot(nearest.slot), demand });
}

function remedySentence({ explanation, names, language }: Input, remedy: Remedy): string {
  const words = explanationWords(language);
  const learner = names.learner(explanation.learner);
  const place = names.slot(remedy.slot);
  switch (remedy.kind) {
    case 'swap': {
      const { otherFrom: from, otherTo: to } = remedy;
      return words.swap({ other: names.learner(remedy.other), from, to });
    }
    case 'free-seat':
      return words.freeSeat(place, remedy.metres);
    case 'requirement':
      return words.requirement(place, words.demand(remedy.rule, remedy.needed));
    case 'supervisor':
      return words.oneMore('supervisor', names.supervisor(remedy.resource), { ...remedy, learner });
    case 'workplace':
      return words.oneMore('workplace', names.workplace(remedy.resource), { ...remedy, learner });
    default:
      return words.oneMore(remedy.kind, place, { ...remedy, learner });
  }
}

export function moveView(
  move: ChainMove,
  names: Pick<ExplanationNames, 'learner' | 'slot'>,
): NonNullable<ExplanationView['wishes'][number]['chain']>[number] {
  const title = (slot: string | null): string | null => (slot === null ? null : names.slot(slot));
  return {
    ...move,
    name: names.learner(move.learner),
    fromTitle: title(move.from),
    toTitle: title(move.to),
  };
}
