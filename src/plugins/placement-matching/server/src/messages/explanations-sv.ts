import type { ExplanationWords, Gain, WishFacts } from './explanation-words';

/** Why a learner has its place, in Swedish; the wording is that of the screens. */
export const explanationsSv: ExplanationWords = {
  anotherLearner: 'en annan elev',
  policy: (policy) => POLICY[policy] ?? policy,
  result: (place, rank, isAutomatic) => {
    if (place === null) return 'Har ingen plats i förslaget.';
    if (isAutomatic) return `Fick en plats inom ett önskat yrkesområde: ${place}.`;
    return rank === null ? `Fick en annan plats: ${place}.` : `Fick önskemål ${rank}: ${place}.`;
  },
  locked: 'Platsen är låst och räknas inte om.',
  wish,
  wishOf: ({ position, isAutomatic }, place, sentence) =>
    isAutomatic
      ? `Automatiskt önskemål ${position} (samma yrkesområde), ${place}: ${sentence}`
      : `Önskemål ${position}, ${place}: ${sentence}`,
  demand,
  noWishes: (learner) => `${learner} har inte önskat någon plats.`,
  fewWishes: (learner, wishes) => {
    if (wishes === 0)
      return `${learner} har inte önskat någon plats, och alla möjliga platser är fulla.`;
    return wishes === 1
      ? `${learner} önskade bara 1 plats, och den är full.`
      : `${learner} önskade bara ${wishes} platser och alla är fulla.`;
  },
  noEligible: (nearest) =>
    nearest === null
      ? 'Ingen plats i perioden passar kraven.'
      : `Ingen plats i perioden passar kraven. Närmast: ${nearest.place}, där ${nearest.demand} saknas.`,
  outside: (code, learner, days) => {
    if (code === 'already-placed') return `${learner} har redan en plats ${days}.`;
    return code === 'no-days'
      ? `${learner} har inga dagar i perioden. Kontrollera gruppens veckor och lov.`
      : `${learner} är borttagen ur förslaget.`;
  },
  oneMore: (kind, name, gain) => `${MORE[kind](name)}: ${gainOf(gain)}`,
  swap: ({ other, from, to }) =>
    `Byt med ${other}: ${other} får ${place(to)} i stället för ${place(from)}.`,
  freeSeat: (slot, metres) =>
    metres === null
      ? `Ledig plats nu: ${slot}.`
      : `Ledig plats nu: ${slot}, ${kilometres(metres)} från skolan.`,
  requirement: (slot, needed) => `Be ${slot} ta emot fast ${needed} saknas, eller ordna det.`,
};

function wish(facts: WishFacts): string {
  const { code, learner, days, limit, supervisor } = facts;
  const most = limit === 1 ? 'högst 1 elev' : `högst ${limit} elever`;
  switch (code) {
    case 'seat-full-fewer':
      return `Platsen är full. Skulle ${learner} få den blir någon annan utan plats.`;
    case 'seat-full-worse':
      return `Platsen är full. ${worse(facts)}`;
    case 'lottery':
      return `Platsen är full. ${lottery(facts)}`;
    case 'priority':
      return 'Elever i prioriterad grupp fick platsen först.';
    case 'supervisor-full':
      return `Det finns en plats, men handledaren${supervisor === null ? '' : ` ${supervisor}`} tar emot ${most} samtidigt${when(days)}.`;
    case 'workplace-full':
      return `Arbetsplatsen tar emot högst ${limit} ${limit === 1 ? 'praktikant' : 'praktikanter'} samtidigt${when(days)}.`;
    case 'quota-full':
      return `Huvudmannens andel, ${limit} platser, är full${when(days)}.`;
    case 'closed':
      return facts.isBooked
        ? `Alla platser är redan bokade av andra${when(days)}.`
        : `Platsen är stängd${when(days)}.`;
    case 'not-eligible':
      return `Platsen kräver ${demand(facts.rule, facts.needed)}.`;
    case 'reserved':
      return facts.school === null
        ? 'Platsen är reserverad för en annan skola.'
        : `Platsen är reserverad för ${facts.school}.`;
    case 'locked':
      return 'Platsen är låst för en annan elev.';
    case 'unknown':
      return facts.isFull
        ? `Platsen är full${when(days)}. Vad som skulle hända om ${learner} fick den kunde inte räknas fram.`
        : 'Orsaken kunde inte räknas fram.';
  }
}

function worse({ learner, other, otherRank, decidedBy, policy }: WishFacts): string {
  switch (decidedBy) {
    case 'parity':
      return `Skulle ${learner} få den blir skillnaden mellan skolorna större.`;
    case 'stability':
      return `Skulle ${learner} få den flyttas fler från förra förslaget.`;
    case 'travel':
      return `Skulle ${learner} få den blir elevernas väg från skolan längre sammanlagt, och önskemålen inte bättre.`;
    default: {
      const there =
        otherRank === 'none'
          ? `blir ${other} utan plats i stället för någon annan`
          : `hamnar ${other} på ${place(otherRank === 'outside' ? null : otherRank)}`;
      return `Skulle ${learner} få den ${there}. Regeln ${policy} väger det tyngre.`;
    }
  }
}

function lottery({ learner, lottery: lot }: WishFacts): string {
  if (lot === null) return 'Fler elever hade lika rätt till den. Lotten avgjorde.';
  return `${lot.equals} elever hade lika rätt till den. Lotten avgjorde: ${learner} hade nummer ${lot.own}, den som fick platsen ${lot.other}. Lägst nummer går före.`;
}

function demand(rule: string | null, needed: number | string | null): string {
  switch (rule) {
    case 'age-not-met':
      return `${needed} år`;
    case 'prao-hours-exceeded':
    case 'child-hours-exceeded':
    case 'young-hours-exceeded':
    case 'local-hours-exceeded':
      return 'arbetstider som är tillåtna för eleven';
    case 'risky-task-for-minor':
      return '18 år för riskfyllda uppgifter';
    case 'ward-takes-no-prao':
      return 'en avdelning som tar emot praoelever';
    case 'relative-at-workplace':
      return 'en arbetsplats som inte är egen eller anhörigs';
    case 'work-practice-too-long':
      return `högst ${needed} månaders praktik`;
    case 'grade-not-met':
      return `årskurs ${needed}`;
    case 'programme-not-met':
      return `programmet ${needed}`;
    case 'quota-exceeded':
      return `platser i kvoten ${needed}`;
    case 'closed':
      return 'en öppen plats de dagarna';
    case 'reserved':
      return 'en plats som inte är reserverad';
    default:
      return 'något som inte är uppfyllt';
  }
}

const MORE = {
  seat: (name: string) => `En plats till hos ${name}`,
  supervisor: (name: string) => `Om handledaren ${name} tar emot en elev till samtidigt`,
  workplace: (name: string) => `Om ${name} tar emot en praktikant till samtidigt`,
  quota: () => 'En plats till i huvudmannens andel',
};

function gainOf({ better, placed, helpsLearner, learner }: Gain): string {
  const gains = [
    ...(placed > 0
      ? [placed === 1 ? '1 elev till får plats' : `${placed} elever till får plats`]
      : []),
    ...(better > placed
      ? [`${better - placed} ${better - placed === 1 ? 'elev' : 'elever'} får ett bättre önskemål`]
      : []),
  ];
  const whole = gains.length === 0 ? 'fördelningen blir jämnare' : gains.join(' och ');
  return helpsLearner ? `${whole}, ${learner} är en av dem.` : `${whole}, men inte ${learner}.`;
}

const place = (rank: number | null): string =>
  rank === null ? 'en plats utanför sina önskemål' : `önskemål ${rank}`;
const when = (days: string): string => (days === '' ? '' : ` ${days}`);
const kilometres = (metres: number): string =>
  metres < 1000 ? `${metres} m` : `${Math.round(metres / 1000)} km`;

const POLICY: Readonly<Record<string, string>> = {
  convex: 'Balanserad',
  generous: 'Ingen långt ner',
  greedy: 'Flest förstaval',
  'min-sum-rank': 'Lägst summa',
  'rank-maximal': 'Förstaval före allt',
  'serial-dictatorship': 'Lottad turordning',
  'deferred-acceptance': 'Arbetsgivaren rangordnar',
};
