import type { Trade } from './trade';

const SALES = 'Försäljning, inköp, marknadsföring';
const TRANSPORT = 'Transport, distribution, lager';
const SALES_PROGRAMME = 'Försäljnings- och serviceprogrammet';

export const GROCERY: Trade = {
  site: 'shop',
  weight: 6,
  companies: ['{S}s Livs AB', '{S}s Matbod AB', '{S}hallen AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s Livs', '{S}hallen', 'Matboden {S}'],
  jobs: [
    {
      field: SALES,
      programme: SALES_PROGRAMME,
      hours: 'kl. 9.00–15.30',
      pupil: [
        {
          title: 'Arbeta i mataffär',
          tasks:
            'Du packar upp varor, kontrollerar datum och bygger en egen hylla. Du hjälper kunder att hitta och lär dig varför mjölken alltid står längst in. Du sitter inte i kassan.',
        },
        {
          title: 'Från leverans till kund',
          tasks:
            'Du följer frukten från lastkajen till disken. Du väger, märker och plockar bort det som inte är fint, och är med och bestämmer veckans erbjudande.',
        },
      ],
      grown: [
        {
          title: 'Butikssäljare i livsmedelsbutik',
          tasks:
            'Du arbetar i färskvaror, kassa och förbutik med en van kollega vid din sida. Du lär dig beställning, exponering och kundbemötande på svenska.',
        },
      ],
    },
  ],
};

export const SHOP: Trade = {
  site: 'shop',
  weight: 6,
  companies: [
    '{S}s Cykel & Sport AB',
    '{S}s Bokhandel AB',
    '{S}s Järnhandel AB',
    '{S}s Blommor AB',
    '{S}s Heminredning AB',
    '{S}s Kläder AB',
  ],
  sector: 'private',
  departments: [],
  workplaces: [
    '{S}s Cykel & Sport',
    '{S}s bokhandel',
    '{S}s järnhandel',
    '{S}s blomsterhandel',
    '{S}s klädbutik',
  ],
  jobs: [
    {
      field: SALES,
      programme: SALES_PROGRAMME,
      hours: 'kl. 10.00–16.30',
      pupil: [
        {
          title: 'Skylta, sälj och ge råd',
          tasks:
            'Du skyltar om ett fönster, packar upp nyheter och lär dig hälsa så att kunden känner sig sedd. Mot slutet av veckan ger du egna råd i butiken.',
        },
        {
          title: 'Driv butik i en vecka',
          tasks:
            'Du är med på inköp, prismärkning och sociala medier. Du räknar ut vad en vara måste kosta för att butiken ska gå runt, och föreslår en egen kampanj.',
        },
      ],
      grown: [
        {
          title: 'Säljare med inriktning mot rådgivning',
          tasks:
            'Du möter kunder, arbetar med exponering och webbutik och får egna försäljningsmål att följa upp med din handledare.',
        },
      ],
    },
  ],
};

export const WAREHOUSE: Trade = {
  site: 'transport',
  weight: 4,
  companies: ['{S}s Åkeri AB', '{S} Logistik AB', '{S}s Budtjänst AB', '{S}s Buss AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s lager', '{S}s terminal', '{S}s bussgarage'],
  jobs: [
    {
      field: TRANSPORT,
      minAge: 15,
      programme: 'Fordons- och transportprogrammet',
      hours: 'kl. 7.30–14.30',
      pupil: [
        {
          title: 'Så hittar paketet fram',
          tasks:
            'Du plockar order, skannar och packar, och åker med på en tur med budbilen. Du kör inte truck men får veta hur man tar truckkort. Skyddsskor lånar du av oss.',
        },
        {
          title: 'Bakom kulisserna på ett lager',
          tasks:
            'Du tar emot gods, räknar in och bygger pallar som håller hela vägen. Du ser hur trafikledaren planerar dagens rutter och provar att lägga en egen.',
        },
      ],
      grown: [
        {
          title: 'Lagerarbetare och godsmottagare',
          tasks:
            'Du arbetar med in- och utleverans, inventering och lagersystem. Har du truckkort får du använda det, annars hjälper vi dig med teorin.',
        },
      ],
    },
  ],
};

export const CLEANING: Trade = {
  site: 'other',
  weight: 2,
  companies: ['{S}s Städ AB', '{S}s Fönsterputs AB', '{S} Sanering AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s Städ, kontoret', '{S} Sanering, depån'],
  jobs: [
    {
      field: 'Sanering och renhållning',
      hours: 'kl. 8.00–14.30',
      pupil: [
        {
          title: 'Se ett rent resultat',
          tasks:
            'Du följer ett litet arbetslag, putsar fönster på marknivå och lär dig vilka medel som behövs och vilka som inte gör det. Du ser skillnaden direkt, och det gör kunden också.',
        },
      ],
      grown: [
        {
          title: 'Lokalvårdare, med yrkessvenska',
          tasks:
            'Du lär dig städmetoder, maskiner och säkerhet. Handledaren talar flera språk och ni går igenom yrkets ord varje morgon.',
        },
      ],
    },
  ],
};
