export type PlacementFormRow = {
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly descriptionSv: string;
  readonly descriptionEn: string;
  readonly source: string;
  readonly sourceDate: string;
};

const sourceDate = '2026-11-22';

export const PLACEMENT_FORMS: readonly PlacementFormRow[] = [
  {
    code: 'prao',
    nameSv: 'Prao',
    nameEn: 'Prao (work experience in compulsory school)',
    descriptionSv:
      'Praktisk arbetslivsorientering. Elever i grundskolan är ute på en arbetsplats i minst tio dagar sammanlagt från årskurs 8.',
    descriptionEn:
      'Pupils in compulsory school spend at least ten days in all at a workplace, from grade 8.',
    source: 'Skollagen (2010:800) 10 kap. 8 a §; Skolverket',
    sourceDate,
  },
  {
    code: 'apl',
    nameSv: 'APL',
    nameEn: 'APL (workplace-based learning)',
    descriptionSv:
      'Arbetsplatsförlagt lärande. En del av ett yrkesprogram i gymnasieskolan eller komvux genomförs på en arbetsplats.',
    descriptionEn:
      'Workplace-based learning: part of a vocational programme in upper secondary or adult education takes place at a workplace.',
    source: 'Gymnasieförordningen (2010:2039); Skolverket',
    sourceDate,
  },
  {
    code: 'vfu',
    nameSv: 'VFU',
    nameEn: 'VFU (placement in higher education)',
    descriptionSv:
      'Verksamhetsförlagd utbildning. Studenter på till exempel lärar-, sjuksköterske- och socionomprogram lär sig i verksamheten.',
    descriptionEn:
      'Placement in higher education: students of teaching, nursing, social work and other programmes learn in practice.',
    source: 'Högskoleförordningen (1993:100), examensordningen',
    sourceDate,
  },
  {
    code: 'lia',
    nameSv: 'LIA',
    nameEn: 'LIA (learning at work)',
    descriptionSv:
      'Lärande i arbete. Den som studerar på yrkeshögskolan gör en del av utbildningen på en arbetsplats.',
    descriptionEn: 'Learning at work: a part of a higher vocational education at a workplace.',
    source: 'Myndigheten för yrkeshögskolan',
    sourceDate,
  },
  {
    code: 'arbetspraktik',
    nameSv: 'Arbetspraktik',
    nameEn: 'Work experience for job seekers',
    descriptionSv:
      'Praktik för den som söker arbete. Arbetsförmedlingen beslutar, i högst sex månader.',
    descriptionEn:
      'A placement for a job seeker, decided by the public employment service for at most six months.',
    source: 'Arbetsförmedlingen',
    sourceDate,
  },
  {
    code: 'sprakpraktik',
    nameSv: 'Språkpraktik',
    nameEn: 'Language placement',
    descriptionSv:
      'Den som lär sig svenska tränar språket på en arbetsplats. Ofta vid sidan av sfi, ofta utan skola.',
    descriptionEn:
      'A person who learns Swedish practises the language at a workplace, often beside SFI and often without a school.',
    source: 'Kommunal praxis',
    sourceDate,
  },
  {
    code: 'feriepraktik',
    nameSv: 'Feriepraktik',
    nameEn: 'Holiday placement',
    descriptionSv: 'Ungdomar prövar på ett arbete under ett skollov. Kommunen fördelar platserna.',
    descriptionEn:
      'Young people try a job in a school holiday. The municipality allocates the places.',
    source: 'Kommunal praxis',
    sourceDate,
  },
  {
    code: 'nyanlanda-akademiker',
    nameSv: 'Praktik för nyanlända akademiker',
    nameEn: 'Placement for newly arrived academics',
    descriptionSv:
      'Den som har en utländsk högskoleutbildning får pröva sitt yrke i Sverige, med handledare och språkmentor.',
    descriptionEn:
      'A person with a foreign degree tries their profession in Sweden, with a supervisor and a language mentor.',
    source: 'Kommunal praxis',
    sourceDate,
  },
];
