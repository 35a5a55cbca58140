import type { Trade } from './trade';

export const FARM: Trade = {
  site: 'outdoor',
  weight: 3,
  companies: ['{S}s Gård AB', '{S}s Trädgård AB', '{S} Skog AB', '{S}s Fiske AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s gård', '{S}s handelsträdgård', '{S}s plantskola'],
  jobs: [
    {
      field: 'Naturbruk',
      programme: 'Naturbruksprogrammet',
      hours: 'kl. 7.30–14.00',
      pupil: [
        {
          title: 'Arbeta på gård med djur och odling',
          tasks:
            'Du fodrar kalvar, mockar och samlar ägg, och är med i växthuset när plantor skolas om. Du kör inga maskiner. Klä dig varmt, allt annat får du låna.',
        },
        {
          title: 'Så, skörda och sälj',
          tasks:
            'Du sår, vattnar och packar grönsakskassar som hämtas på torsdagen. Du lär dig vad som växer när och får odla en egen låda.',
        },
      ],
      grown: [
        {
          title: 'Lantarbetare eller trädgårdsodlare',
          tasks:
            'Du deltar i skötsel av djur eller odling genom säsongens arbeten. Du får efter hand egna ansvarsområden och intyg på vad du kan.',
        },
      ],
    },
  ],
};

export const ANIMAL_CLINIC: Trade = {
  site: 'animals',
  weight: 2,
  companies: ['{S}s Djurklinik AB', '{S}s Hunddagis AB', '{S}s Stall AB', '{S}s Zoo AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s djurklinik', '{S}s hunddagis', '{S}s stall'],
  jobs: [
    {
      field: 'Naturbruk',
      minAge: 15,
      programme: 'Naturbruksprogrammet',
      hours: 'kl. 8.30–15.00',
      pupil: [
        {
          title: 'Ta hand om djur tillsammans med oss',
          tasks:
            'Du rastar, fodrar och gör rent, och lär dig läsa av när ett djur är oroligt. På kliniken håller du ordning i förrådet och ser en undersökning från sidan. Du arbetar aldrig ensam med ett djur.',
        },
        {
          title: 'En vecka i stall eller på hunddagis',
          tasks:
            'Du ryktar, leder och mockar, eller aktiverar hundar i grupp. Du lär dig varför rutiner är trygghet. Är du allergisk passar platsen tyvärr inte dig.',
        },
      ],
      grown: [
        {
          title: 'Djurvårdare på klinik eller i stall',
          tasks:
            'Du sköter djur i daglig drift, assisterar vid enklare behandlingar och lär dig journalföring. Vana vid djur behövs.',
        },
      ],
    },
  ],
};
