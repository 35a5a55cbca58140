import type { Audience } from '../../src/plugins/placement-matching/contracts/public-content';

type Guide = {
  readonly name: string;
  readonly audience: Audience;
  readonly forms: readonly string[];
};

/** The guides that the demo ships, each written in Swedish and English. */
export const GUIDES: readonly Guide[] = [
  { name: 'handledarguiden', audience: 'supervisor', forms: [] },
  { name: 'ta-emot-nyanlanda-akademiker', audience: 'receiver', forms: ['arbetspraktik'] },
  { name: 'prao-sa-funkar-det', audience: 'pupil', forms: ['prao'] },
  { name: 'till-dig-som-ar-vardnadshavare', audience: 'guardian', forms: ['prao'] },
  { name: 'erbjud-en-plats', audience: 'employer', forms: [] },
  { name: 'risker-och-arbetsmiljo', audience: 'employer', forms: [] },
  { name: 'apl-och-gymnasial-larling', audience: 'educator', forms: ['apl'] },
  { name: 'lia-och-vfu', audience: 'educator', forms: ['lia', 'vfu'] },
  {
    name: 'arbetspraktik-och-sprakpraktik',
    audience: 'adult-learner',
    forms: ['arbetspraktik', 'sprakpraktik'],
  },
  { name: 'feriepraktik', audience: 'pupil', forms: ['feriepraktik'] },
  { name: 'alternativ-prao', audience: 'educator', forms: ['prao'] },
];

export const PAGES = [
  { name: 'sa-fordelas-platserna', key: 'how-places-are-shared' },
  { name: 'om-praktik', key: 'about' },
] as const;

export const NEWS = [
  {
    publishedOn: '2026-11-09',
    sv: {
      title: 'En väg in till praktik i hela regionen',
      ingress: 'Tretton kommuner visar nu sina platser, guider och kontakter på ett ställe.',
      text: 'Den som behöver en plats, erbjuder en eller tar emot någon behöver bara en adress. Kommunerna behåller ansvaret för sina platser och elever.',
    },
    en: {
      title: 'One way in to placements in the whole region',
      ingress: 'Thirteen municipalities now show their places, guides and contacts in one spot.',
      text: 'Whoever needs a place, offers one or receives somebody needs a single address. The municipalities keep the responsibility for their places and pupils.',
    },
  },
  {
    publishedOn: '2026-11-16',
    sv: {
      title: 'Terminens fråga går ut: en gång, från en person',
      ingress: 'Arbetsplatser får frågan om vårens platser från sin samordnare, och bara därifrån.',
      text: 'Många arbetsplatser har fått samma fråga från flera håll. I vår frågar en person för alla praktikformer. Svara med veckor och antal, så syns platsen samma dag som samordnaren har ringt dig.',
    },
    en: {
      title: 'This term’s question goes out: once, from one person',
      ingress:
        'Workplaces are asked about places for spring by their coordinator, and nobody else.',
      text: 'Many workplaces have had the same question from several sides. This spring one person asks for all placement forms. Answer with weeks and number, and the place is shown on the day that the coordinator has rung you.',
    },
  },
] as const;

export const EVENT = {
  startsAt: '2027-03-03T08:00:00.000Z',
  endsAt: '2027-03-03T11:00:00.000Z',
  seats: 30,
  signUpUntil: '2027-02-24',
  address: 'Storgatan 37, Kungsbacka',
  sv: {
    title: 'Handledarutbildning 3 mars',
    ingress: 'Tre timmar om att ta emot en elev: före, under och efter.',
    place: 'Stadshuset',
    forWhom: 'Dig som ska vara handledare i vår, för första gången eller igen.',
    signUp: 'Ring praktiksamordningen eller skriv till oss. Säg hur många ni blir.',
  },
  en: {
    title: 'Course for supervisors 3 March',
    ingress: 'Three hours about receiving a pupil: before, during and after.',
    place: 'The town hall',
    forWhom: 'You who will supervise this spring, for the first time or again.',
    signUp: 'Ring the placement coordination or write to us. Say how many you are.',
  },
} as const;

export const PROJECT = {
  startsOn: '2026-08-01',
  endsOn: '2028-06-30',
  sv: {
    title: 'Akademiker i rörelse',
    ingress: 'Nyanlända med högskoleutbildning får praktik i sitt eget yrke.',
    background: 'Många som har kommit till regionen har en utbildning som inte används.',
    aim: 'Vägen från ankomst till ett arbete i yrket ska bli kortare.',
    goals: 'Sextio praktikplatser på två år, med handledare och språkmentor på varje.',
    funding: 'Kommunerna i regionen.',
    partners: 'Arbetsförmedlingen och regionens högskolor.',
  },
  en: {
    title: 'Academics on the move',
    ingress: 'Newly arrived people with a degree get placements in their own profession.',
    background: 'Many who have come to the region have an education that is not used.',
    aim: 'The way from arrival to a job in the profession should become shorter.',
    goals: 'Sixty placements in two years, each with a supervisor and a language mentor.',
    funding: 'The municipalities of the region.',
    partners: 'The public employment service and the universities of the region.',
  },
} as const;
