import { TECHNICAL, type Trade } from './trade';

const BUILD = 'Bygg och anläggning';
const INSTALL = 'Installation, drift, underhåll';

export const BUILDER: Trade = {
  site: 'construction',
  weight: 5,
  companies: [
    '{S}s Bygg AB',
    '{S}s Snickeri & Bygg AB',
    '{S} Måleri AB',
    '{S}s Plåt & Tak AB',
    '{S}s Mark AB',
  ],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s Bygg, verkstaden', '{S}s byggkontor', '{S} Måleri, depån'],
  jobs: [
    {
      field: BUILD,
      minAge: 15,
      programme: 'Bygg- och anläggningsprogrammet',
      hours: 'kl. 7.00–14.00',
      pupil: [
        {
          title: 'Bygg något som står kvar',
          tasks:
            'Du mäter, sågar för hand och skruvar ihop en bänk som du får ta med hem. Du följer med ut och ser ett bygge växa, med hjälm och väst som du lånar av oss. Maskinerna sköter vi.',
        },
        {
          title: 'Måla, spackla och tapetsera',
          tasks:
            'Du skyddar golv, slipar och stryker, och lär dig varför underarbetet är nästan hela jobbet. Mot slutet av veckan har du målat en egen vägg.',
        },
      ],
      grown: [
        {
          title: 'Snickare eller målare på bygge',
          tasks:
            'Du arbetar i ett lag på två till fyra personer med stomme, inredning eller ytskikt. Du läser ritningar, planerar material och gör egenkontroll.',
        },
      ],
    },
  ],
};

export const INSTALLER: Trade = {
  site: 'construction',
  weight: 4,
  companies: ['{S}s El AB', '{S}s Rör AB', '{S} Ventilation AB', '{S}s Kyla & Värme AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s El, butik och lager', '{S}s Rör, verkstaden', '{S} Ventilation, kontoret'],
  jobs: [
    {
      field: INSTALL,
      minAge: 15,
      programme: 'El- och energiprogrammet',
      hours: 'kl. 7.00–14.30',
      pupil: [
        {
          title: 'Följ en elektriker eller rörmokare',
          tasks:
            'Du packar bilen, följer med ut till kund och räcker rätt verktyg i rätt tid. I verkstaden kopplar du en egen lampa på ofarlig spänning och löder ett rör.',
        },
        {
          title: 'Få saker att fungera',
          tasks:
            'Du felsöker en pump, byter filter och lär dig läsa ett enkelt schema. Du arbetar aldrig med ström som kan skada dig.',
        },
      ],
      grown: [
        {
          title: 'Installatör med eget verktygsbälte',
          tasks:
            'Du följer en montör på service och nyinstallation, gör materiallistor och dokumenterar. Du får arbeta självständigt med det du har visat att du kan.',
        },
      ],
    },
  ],
};

export const PARKS_AND_WATER: Trade = {
  site: 'outdoor',
  weight: 0,
  companies: [],
  sector: 'private',
  departments: [TECHNICAL],
  workplaces: ['{S}s parkdepå', '{S}s vattenverk', '{S}s återvinningscentral'],
  jobs: [
    {
      field: 'Naturbruk',
      programme: 'Naturbruksprogrammet',
      hours: 'kl. 7.00–14.00',
      pupil: [
        {
          title: 'Gör staden grön',
          tasks:
            'Du planterar, rensar och klipper tillsammans med parkarbetarna. Du lär dig namnen på tio växter och får sätta ett träd som står kvar när du är vuxen. Klä dig för utearbete.',
        },
      ],
      grown: [
        {
          title: 'Parkarbetare under odlingssäsong',
          tasks:
            'Du arbetar med planteringar, lekplatser och gräsytor. Du får prova lättare maskiner efter genomgång. B-körkort är bra men inget krav.',
        },
      ],
    },
    {
      field: INSTALL,
      minAge: 15,
      pupil: [
        {
          title: 'Från sjö till kran',
          tasks:
            'Du följer vattnets väg genom verket, tar prover och läser av mätare. Du är med när en läcka söks på gatan och ser hur en hel kommun får rent vatten.',
        },
      ],
      grown: [
        {
          title: 'Drifttekniker på vattenverk',
          tasks:
            'Du deltar i rondering, provtagning och förebyggande underhåll. Du lär dig styrsystemet i läsläge och skriver driftrapport.',
        },
      ],
    },
    {
      field: 'Sanering och renhållning',
      pupil: [
        {
          title: 'Ge saker nytt liv på återbruket',
          tasks:
            'Du sorterar, hjälper besökare rätt och lagar sådant som kan säljas igen. Du räknar ut hur mycket som slipper bli avfall under din vecka.',
        },
      ],
      grown: [
        {
          title: 'Miljövärd på återvinningscentral',
          tasks:
            'Du möter besökare, svarar på frågor om sortering och håller ordning på området. Arbetet är utomhus och du får arbetskläder.',
        },
      ],
    },
  ],
};
