import type { CalendarYear } from '../../../src/plugins/placement-matching/contracts/public-calendar';
import type {
  Ambassador,
  ArticleDetail,
  Body,
  ContactPoint,
  EventDetail,
  GuideDetail,
  PageDetail,
  ProjectDetail,
  RichText,
  SiteSettings,
} from '../../../src/plugins/placement-matching/contracts/public-content';
import type {
  DepartmentDetail,
  FormDetail,
  PlaceDetail,
  PublicPlace,
} from '../../../src/plugins/placement-matching/contracts/public-places';
import type {
  FollowedOffer,
  OfferWeeks,
} from '../../../src/plugins/placement-matching/contracts/public-offers';
import type { PublicResult } from '../../../src/plugins/placement-matching/contracts/public-results';
import type { SearchAnswer } from '../../../src/plugins/placement-matching/contracts/public-search';
import type { SignedUp } from '../../../src/plugins/placement-matching/contracts/public-sign-ups';
import type {
  Overview,
  PublicSlotDetail,
  SlotList,
} from '../../../src/plugins/placement-matching/contracts/public-slots';

/** Turns every text that a person could have written into what the test wants to see shown. */
export type Say = (text: string) => string;

const YEAR = new Date().getFullYear() + 1;
const UPDATED = '2026-11-02T08:00:00.000Z';

/** Answers of the public content API for one small region: each kind of thing once, with every field filled in. */
export function answersIn(say: Say, locale: string) {
  const prao = { code: 'prao', sv: 'Prao', en: 'Prao' };
  const apl = { code: 'apl', sv: 'APL', en: 'APL' };
  const own = { code: 'egen', sv: say('Egen form'), en: say('Own form') };
  const place = { code: '1384', name: say('Kungsbacka') };
  const other = { code: '1481', name: say('Mölndal') };
  const field = { slug: 'naturbruk', sv: say('Naturbruk'), en: say('Nature') };
  const care = { slug: 'vard', sv: say('Vård'), en: say('Care') };
  const period = {
    name: say('Prao åk 9, våren'),
    form: prao,
    owner: say('Kungsbacka kommun'),
    grades: [9, 10],
    wishesOpen: `${YEAR}-02-01`,
    wishesClose: `${YEAR}-02-12`,
    releaseDate: `${YEAR}-02-22`,
  };
  const slot: PublicSlotDetail = {
    slug: 'djurvardare',
    title: say('Djurvårdare för en vecka'),
    workplace: say('Tassens djurklinik'),
    municipality: place,
    field,
    forms: [prao, apl, own],
    open: [
      { from: `${YEAR}-03-15`, to: `${YEAR}-03-26`, seats: 2 },
      { from: `${YEAR}-04-12`, to: `${YEAR}-04-16`, seats: 1 },
    ],
    seats: 2,
    seatsLeft: 1,
    minGrade: 8,
    minAge: 15,
    languages: say('svenska, engelska'),
    updatedAt: UPDATED,
    tasks: say('Du hjälper till med djuren, städar burar och följer med på besök.'),
    dailyHours: say('8.00–14.30'),
    programme: say('Naturbruk'),
    needsRegisterExtract: true,
    address: say('Storgatan 3'),
    postalCode: say('434 30'),
    city: say('Kungsbacka'),
    siteType: 'animals',
    periods: [period, { ...period, name: say('APL'), owner: null, grades: [] }],
    nextOpens: null,
    similar: 9,
  };
  const inLanguage = {
    language: 'sv' as const,
    notice: locale === 'sv' ? null : ('not-translated' as const),
    updatedAt: UPDATED,
  };
  const paragraph = (text: string): RichText[number] => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: say(text), bold: false, italic: false },
      { type: 'text', text: say('viktigt'), bold: true, italic: false },
      { type: 'text', text: say('lutande'), bold: false, italic: true },
      { type: 'link', text: say('guiderna'), url: '/sv/guider' },
    ],
  });
  const rich: RichText = [
    paragraph('Läs igenom en vecka innan.'),
    {
      type: 'heading',
      level: 2,
      content: [{ type: 'text', text: say('Tider'), bold: false, italic: false }],
    },
    {
      type: 'list',
      isOrdered: false,
      items: [[{ type: 'text', text: say('Högst sju timmar'), bold: false, italic: false }]],
    },
    {
      type: 'quote',
      content: [{ type: 'text', text: say('Jag fick prova'), bold: false, italic: false }],
    },
  ];
  const image = {
    url: '/favicon.svg',
    editions: [{ url: '/favicon.svg', width: 480 }],
    alt: say('En verkstad'),
    width: 640,
    height: 640,
    caption: say('Verkstaden'),
    credit: say('Foto: kommunen'),
  };
  const body: Body = [
    { part: 'text', text: rich },
    { part: 'image', image },
    { part: 'facts', heading: say('Kort om'), text: rich },
    { part: 'quote', text: say('På riktigt.'), by: say('Elev i åk 9') },
    {
      part: 'links',
      heading: say('Läs mer'),
      links: [{ text: say('Alla guider'), address: '/sv/guider' }],
    },
    { part: 'file', text: say('Blankett'), url: '/favicon.svg', bytes: 12_000 },
  ];
  const contact: ContactPoint = {
    id: 'anna',
    name: say('Anna Berg'),
    role: say('Praktiksamordnare'),
    audience: 'everyone',
    forms: [prao],
    municipality: place,
    department: say('Vård och omsorg'),
    telephone: '0300-00 00 00',
    email: 'praktik@example.org',
    hours: say('Vardagar 9–15'),
    promise: say('Vi svarar inom två arbetsdagar.'),
    substitute: say('Ring växeln när Anna är borta.'),
    languages: say('svenska, arabiska'),
    isGeneral: false,
    ...inLanguage,
  };
  const detail = (slug: string, title: string) => ({
    slug,
    title: say(title),
    ingress: say('Det viktigaste först.'),
    ...inLanguage,
    slugs: { sv: slug },
    seo: { title: null, description: null, isHidden: false },
    contact,
  });
  const guide: GuideDetail = {
    ...detail('handledarguiden', 'Handledarguiden'),
    audience: 'supervisor',
    forms: [prao],
    appliesIn: [place],
    version: '2.1',
    introduction: rich,
    steps: [
      {
        slug: 'fore',
        title: say('Före'),
        body: rich,
        image,
        checklist: [say('Riskbedömningen är klar')],
      },
      { slug: 'under', title: say('Under'), body: rich, image: null, checklist: [] },
    ],
    reviewer: say('Praktiksamordningen'),
    reviewedOn: '2026-10-01',
  };
  const article: ArticleDetail = {
    ...detail('en-vag-in', 'En väg in till praktik'),
    publishedOn: '2026-11-02',
    image,
    body,
  };
  const event: EventDetail = {
    ...detail('utbildning', 'Handledarutbildning'),
    startsAt: `${YEAR}-03-03T08:00:00.000Z`,
    endsAt: `${YEAR}-03-03T11:00:00.000Z`,
    place: say('Stadshuset'),
    isCancelled: false,
    isOver: false,
    address: say('Storgatan 37'),
    forWhom: say('Dig som tar emot elever'),
    body,
    seats: 20,
    signUp: say('Skriv till oss'),
    signUpUntil: `${YEAR}-02-20`,
    signUpState: 'open',
    documentation: rich,
  };
  const project: ProjectDetail = {
    ...detail('akademiker-i-rorelse', 'Akademiker i rörelse'),
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    background: rich,
    aim: rich,
    goals: rich,
    funding: say('Kommunerna själva'),
    partners: say('Arbetsförmedlingen'),
    results: rich,
  };
  const page: PageDetail = {
    ...detail('personuppgifter', 'Personuppgifter'),
    key: 'privacy',
    body,
  };
  const ambassador: Ambassador = {
    name: say('Lena Alm'),
    trade: say('Undersköterska'),
    field,
    municipality: place,
    languages: say('svenska, somaliska'),
    text: say('Jag berättar om mitt yrke.'),
    booking: say('Skriv till praktiksamordnaren.'),
    portrait: image,
    ...inLanguage,
  };
  const settings: SiteSettings = {
    homeTitle: say('En väg in till praktik'),
    homeIngress: say('Hitta en plats, erbjud en plats eller få hjälp.'),
    operator: say('Göteborgsregionen'),
    telephone: '031-00 00 00',
    email: 'praktik@example.org',
    hours: say('Vardagar 9–15'),
    footer: say('Praktikvägen drivs av tretton kommuner.'),
    complianceLevel: 'partly-compliant',
    knownFaults: say('Två filmer saknar text.'),
    testedHow: say('Egen granskning.'),
    testedOn: '2026-10-01',
    statementOn: '2026-11-01',
  };
  const kungsbacka: PublicPlace = {
    ...place,
    slug: 'kungsbacka',
    colour: '#a3195b',
    host: 'praktik.kungsbacka.example',
    logo: { url: '/favicon.svg', width: 96, height: 32 },
  };
  const molndal: PublicPlace = { ...other, slug: 'molndal', colour: null, host: null, logo: null };
  const fields = [
    { ...field, count: 31, free: 30, nextWeek: '2027-W11', kinds: ['prao', 'apl'] },
    { ...care, count: 4, free: 0, nextWeek: null, kinds: ['prao'] },
  ];
  const kinds = [
    { ...prao, count: 30 },
    { ...apl, count: 4 },
    { ...own, count: 0 },
  ];
  const placeDetail: PlaceDetail = {
    ...kungsbacka,
    introSv: say('Välkommen till praktik hos oss.'),
    introEn: say('Welcome to a placement with us.'),
    slots: 35,
    fields,
    kinds,
    departments: [{ slug: 'vard-och-omsorg', name: say('Vård och omsorg'), count: 12 }],
    nextOpens: `${YEAR}-03-01`,
    updatedAt: UPDATED,
  };
  const emptyPlace: PlaceDetail = {
    ...placeDetail,
    ...molndal,
    introSv: null,
    introEn: null,
    slots: 0,
    fields: [],
    departments: [],
  };
  const department: DepartmentDetail = {
    slug: 'vard-och-omsorg',
    name: say('Vård och omsorg'),
    municipality: kungsbacka,
    slots: 12,
    fields,
    kinds,
    periods: [period],
    nextOpens: null,
    updatedAt: UPDATED,
  };
  const emptyDepartment: DepartmentDetail = {
    ...department,
    slots: 0,
    fields: [],
    kinds: kinds.map((kind) => ({ ...kind, count: 1 })),
    periods: [],
    nextOpens: `${YEAR}-03-01`,
  };
  const form: FormDetail = {
    ...prao,
    descriptionSv: say('Elever är ute på en arbetsplats i minst tio dagar.'),
    descriptionEn: say('Pupils are at a workplace for at least ten days.'),
    count: 30,
    periods: [period],
    nextOpens: null,
  };
  const emptyForm: FormDetail = {
    ...own,
    descriptionSv: null,
    descriptionEn: null,
    count: 0,
    periods: [],
    nextOpens: `${YEAR}-03-01`,
  };
  const calendar: CalendarYear = {
    rows: [
      ['wishes-open', `${YEAR}-02-01`, `${YEAR}-02-01`],
      ['wishes-close', `${YEAR}-02-12`, `${YEAR}-02-12`],
      ['holiday', `${YEAR}-02-15`, `${YEAR}-02-19`],
      ['release', `${YEAR}-02-22`, `${YEAR}-02-22`],
      ['period', `${YEAR}-03-15`, `${YEAR}-03-26`],
    ].map(([what, from = '', to = '']) => ({
      id: `${what}-${from}`,
      what: what as CalendarYear['rows'][number]['what'],
      from,
      to,
      name: say(what === 'holiday' ? 'Sportlov' : 'Prao åk 9, våren'),
      form: what === 'holiday' ? null : prao,
      who: what === 'holiday' ? null : say('Kungsbacka kommun'),
    })),
    schools: [
      { code: 'skola1', name: say('Åsaviksskolan'), municipality: '1384' },
      { code: 'skola2', name: say('Lindängsskolan'), municipality: '1481' },
    ],
  };
  const result: PublicResult = {
    period: 'prao-9',
    name: say('Prao åk 9, hösten'),
    form: prao,
    owner: say('Kungsbacka kommun'),
    releaseDate: '2026-09-22',
    total: { learners: 1204, placed: 'all-but-few', first: 812, topThree: 1103 },
    ranks: [
      { from: 1, to: 1, learners: 812 },
      { from: 2, to: 3, learners: 291 },
      { from: 4, to: null, learners: 101 },
    ],
    withUnplaced: true,
    schools: [{ school: say('Åsaviksskolan'), learners: 104, placed: 104, first: 'hidden' }],
    others: { schools: 3, learners: 1100, placed: 'all-but-few', first: 742 },
    parityGap: 1.25,
    policy: 'convex',
    isOptimal: true,
  };
  const overview: Overview = {
    slots: 1393,
    municipalities: [
      { ...place, latitude: 57.5, longitude: 12.08, count: 35 },
      { ...other, latitude: 57.66, longitude: 12.02, count: 0 },
      { code: '1407', name: say('Öckerö'), latitude: 57.71, longitude: 11.65, count: 4 },
    ],
    fields: [
      { ...field, count: 31 },
      { ...care, count: 4 },
    ],
    kinds,
    languages: [{ code: 'ar', sv: 'arabiska', en: 'Arabic', count: 3 }],
    periods: [period],
    nextOpens: null,
    weeks: { from: `${YEAR}-W05`, to: `${YEAR}-W24` },
    updatedAt: UPDATED,
  };
  const facet = (row: {
    code?: string;
    slug?: string;
    sv?: string;
    en?: string;
    name?: string;
  }) => ({
    value: row.code ?? row.slug ?? '',
    sv: row.sv ?? row.name ?? '',
    en: row.en ?? row.name ?? '',
    count: 3,
  });
  const list: SlotList = {
    data: Array.from({ length: 24 }, (_, index) => ({
      ...slot,
      slug: `djurvardare-${index}`,
      seatsLeft: index % 3,
    })),
    total: 31,
    page: 1,
    pages: 2,
    facets: {
      municipality: [facet(place), facet(other)],
      kind: [prao, apl, own].map(facet),
      field: [field, care].map(facet),
      language: [facet({ code: 'ar', sv: 'arabiska', en: 'Arabic' })],
    },
    without: {},
    suggestion: null,
    updatedAt: UPDATED,
  };
  const noHits: SlotList = {
    ...list,
    data: [],
    total: 0,
    pages: 0,
    without: { q: 9, municipality: 14, kind: 2, field: 38, language: 4, weeks: 9, grade: 1 },
    suggestion: say('snickare'),
  };
  const search: SearchAnswer = {
    total: 7,
    slots: { total: 5, data: list.data.slice(0, 5) },
    texts: [
      {
        kind: 'guide',
        total: 1,
        data: [
          {
            ...{ kind: 'guide', slug: guide.slug, title: guide.title, ingress: guide.ingress },
            ...{ key: null, language: guide.language, notice: guide.notice },
          },
        ],
      },
    ],
    contacts: { total: 1, data: [contact] },
    isPartial: true,
    suggestion: null,
  };
  const nothingFound: SearchAnswer = {
    ...{ total: 0, slots: { total: 0, data: [] }, texts: [], contacts: { total: 0, data: [] } },
    ...{ isPartial: false, suggestion: say('snickare') },
  };
  const offerWeeks: OfferWeeks = [
    { week: `${YEAR}-W11`, learners: 104, schools: [say('Åsaviksskolan')] },
  ];
  const followed: FollowedOffer = {
    ...{ number: 'F-ABCD-1234', state: 'received', recipient: say('Lena Alm') },
    answerBy: `${YEAR}-02-12`,
    ...{ question: null, reply: null, reason: null, slot: null },
    answers: {
      ...{
        workplace: say('Tassens djurklinik'),
        organisationNumber: '',
        address: say('Storgatan'),
      },
      ...{ municipality: '1384', tasks: say('Du sköter djuren.'), field: 'naturbruk', seats: 2 },
      ...{ weeks: [`${YEAR}-W11`], hours: say('8–15'), kinds: ['prao'], minGrade: 8 },
      ...{ languages: say('svenska'), name: say('Kim Ek'), telephone: '0701234567', email: '' },
      role: say('Chef'),
    },
  };
  const signedUp: SignedUp = {
    ...{ number: 'F-ABCD-1235', state: 'signed-up', place: null, event: 'utbildning' },
    ...{ token: 's'.repeat(43), removeOn: `${YEAR}-04-03` },
  };
  return {
    search,
    nothingFound,
    offerWeeks,
    followed,
    signedUp,
    overview,
    list,
    noHits,
    slot,
    texts: { guides: guide, articles: article, events: event, projects: project, pages: page },
    contact,
    ambassador,
    settings,
    places: [kungsbacka, molndal],
    placeDetail,
    emptyPlace,
    department,
    emptyDepartment,
    form,
    emptyForm,
    calendar,
    result,
  };
}
