import type { Trade } from './trade';

export const HAIRDRESSER: Trade = {
  site: 'shop',
  weight: 4,
  companies: ['Salong {S} AB', '{S}s Hår & Hud AB', '{S}s Spa AB'],
  sector: 'private',
  departments: [],
  workplaces: ['Salong {S}', '{S}s Hår & Hud', '{S}s spa'],
  jobs: [
    {
      field: 'Kropps- och skönhetsvård',
      programme: 'Hantverksprogrammet',
      hours: 'kl. 9.30–16.00',
      pupil: [
        {
          title: 'Prova på frisöryrket',
          tasks:
            'Du tar emot kunder, blandar inga färger men lär dig varför de fungerar, och övar flätor och papiljotter på ett övningshuvud. Du håller salongen fin och ser hur en dag bokas så att den går ihop.',
        },
        {
          title: 'En vecka på salong och spa',
          tasks:
            'Du gör i ordning behandlingsrum, viker handdukar och lär dig en enkel handmassage som du övar på personalen. Bemötande är halva yrket, och det tränar du varje dag.',
        },
      ],
      grown: [
        {
          title: 'Frisör eller hudterapeut under utbildning',
          tasks:
            'Du arbetar med egna modeller och, när din handledare säger till, med kunder. Du lär dig tidbok, beställning och merförsäljning.',
        },
      ],
    },
  ],
};

export const CRAFT_SHOP: Trade = {
  site: 'industry',
  weight: 3,
  companies: [
    '{S}s Möbelsnickeri AB',
    '{S} Keramik AB',
    '{S}s Tapetserarverkstad AB',
    '{S}s Skrädderi AB',
    '{S} Guldsmide AB',
  ],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s möbelsnickeri', '{S} Keramik', '{S}s skrädderi', '{S}s tapetserarverkstad'],
  jobs: [
    {
      field: 'Hantverk',
      programme: 'Hantverksprogrammet',
      pupil: [
        {
          title: 'Lär dig ett hantverk med händerna',
          tasks:
            'Du får ett eget litet arbete att bli klar med: en skål, en sydd väska eller en lagad stol. Du lär dig skärpa, mäta och göra om. Handledaren har arbetat med sitt hantverk i många år och berättar gärna.',
        },
        {
          title: 'Laga i stället för att slänga',
          tasks:
            'Du tar isär, rengör och sätter ihop. Du ser hur gamla saker är gjorda och räknar ut vad en lagning får kosta.',
        },
      ],
      grown: [
        {
          title: 'Hantverkare i liten verkstad',
          tasks:
            'Du deltar i beställningsarbeten och lär dig kalkylera tid och material. Du gör ett provarbete som bedöms enligt hantverkets krav.',
        },
      ],
    },
  ],
};
