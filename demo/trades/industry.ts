import type { Trade } from './trade';

export const WORKSHOP: Trade = {
  site: 'industry',
  weight: 4,
  companies: ['{S}s Mekaniska AB', '{S} Plast AB', '{S}s Verkstad AB', '{S} Båtbygge AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s mekaniska verkstad', '{S}fabriken', '{S}s båtvarv'],
  jobs: [
    {
      field: 'Industriell tillverkning',
      minAge: 15,
      programme: 'Industritekniska programmet',
      hours: 'kl. 7.00–14.00',
      pupil: [
        {
          title: 'Se hur saker blir till',
          tasks:
            'Du följer en detalj från ritning till färdig vara. Du mäter med skjutmått, monterar för hand och packar. Vid maskinerna står du bredvid med skyddsglasögon och ser hur operatören arbetar.',
        },
        {
          title: 'En vecka på verkstadsgolvet',
          tasks:
            'Du provar montering, kontroll och lager. Du får göra en egen nyckelring i metall med hjälp av din handledare och lär dig varför ordning är säkerhet.',
        },
      ],
      grown: [
        {
          title: 'Maskinoperatör med styrda maskiner',
          tasks:
            'Du lär dig ställa om, köra och mäta vid styrda maskiner. Du deltar i dagligt förbättringsarbete och får intyg på de moment du klarar.',
        },
      ],
    },
    {
      field: 'Yrken med teknisk inriktning',
      pupil: [],
      grown: [
        {
          title: 'Konstruktör eller produktionstekniker',
          tasks:
            'Du ritar, bereder och följer upp i produktionen. Du får ett eget förbättringsuppdrag som du presenterar för verkstaden.',
        },
      ],
    },
  ],
};

export const ENGINEERING: Trade = {
  site: 'industry',
  weight: 3,
  companies: ['{S} Teknik AB', '{S} Elektronik AB', '{S} Mätsystem AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S} Teknik, labbet', '{S}s provhall'],
  jobs: [
    {
      field: 'Yrken med teknisk inriktning',
      programme: 'Teknikprogrammet',
      pupil: [
        {
          title: 'Bygg och testa en prototyp',
          tasks:
            'Du ritar i ett enkelt program, skriver ut i plast och testar tills det håller. Du ser hur ingenjörer arbetar ihop och varför det första försöket nästan aldrig blir det sista.',
        },
        {
          title: 'Hitta felet i labbet',
          tasks:
            'Du löder ett kretskort, mäter och felsöker. Du får följa både ingenjörer och tekniker och höra hur de valde utbildning.',
        },
      ],
      grown: [
        {
          title: 'Ingenjör i utvecklingsprojekt',
          tasks:
            'Du deltar i ett utvecklingsprojekt med krav, provning och rapport. Du har en teknisk handledare och en som ser till att du trivs.',
        },
      ],
    },
  ],
};

export const LABORATORY: Trade = {
  site: 'industry',
  weight: 2,
  companies: ['{S} Laboratorier AB', '{S}s Marina Laboratorium AB', '{S} Livsmedelsanalys AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s laboratorium', '{S}s marina fältstation'],
  jobs: [
    {
      field: 'Naturvetenskap',
      minAge: 15,
      programme: 'Naturvetenskapsprogrammet',
      pupil: [
        {
          title: 'Arbeta i laboratorium',
          tasks:
            'Du odlar bakterier från din egen mobil, väger, pipetterar och för protokoll. Du lär dig arbeta säkert och ser hur man vet att ett svar går att lita på. Labbrock och glasögon finns.',
        },
        {
          title: 'Undersök livet i vattnet',
          tasks:
            'Du följer med och tar vattenprover, räknar djur under mikroskop och lägger in resultatet på en karta. Ta med stövlar.',
        },
      ],
      grown: [
        {
          title: 'Laboratorieassistent med analysansvar',
          tasks:
            'Du arbetar med provberedning och analys enligt metod, rimlighetsbedömer svar och deltar i kvalitetsarbetet.',
        },
      ],
    },
  ],
};

export const GARAGE: Trade = {
  site: 'industry',
  weight: 4,
  companies: ['{S}s Bilverkstad AB', '{S}s Motor AB', '{S}s Däck & Service AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s bilverkstad', '{S}s däckservice', '{S}s mopedverkstad'],
  jobs: [
    {
      field: 'Installation, drift, underhåll',
      minAge: 15,
      programme: 'Fordons- och transportprogrammet',
      hours: 'kl. 7.30–14.30',
      pupil: [
        {
          title: 'Meka i bilverkstad',
          tasks:
            'Du byter torkarblad, fyller på vätskor och följer med när felkoder läses av. Du står aldrig under en lyft bil. Arbetskläder lånar du av oss.',
        },
      ],
      grown: [
        {
          title: 'Fordonstekniker, service och felsökning',
          tasks:
            'Du gör service enligt schema, felsöker med instrument och arbetar även med elbilar efter säkerhetsgenomgång.',
        },
      ],
    },
  ],
};
