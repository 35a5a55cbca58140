import { SERVICE, type Trade } from './trade';

const FOOD = 'Hotell, restaurang, storhushåll';
const KITCHEN_PROGRAMME = 'Restaurang- och livsmedelsprogrammet';

export const RESTAURANT: Trade = {
  site: 'restaurant',
  weight: 5,
  companies: ['{S}s Krog AB', '{S}s Lunchkök AB', 'Restaurang {S} AB', '{S}s Fisk & Skaldjur AB'],
  sector: 'private',
  departments: [],
  workplaces: ['Restaurang {S}', '{S}s krog', '{S}s lunchkök', 'Café {S}'],
  jobs: [
    {
      field: FOOD,
      programme: KITCHEN_PROGRAMME,
      hours: 'kl. 8.00–15.00',
      pupil: [
        {
          title: 'Laga lunch i ett riktigt kök',
          tasks:
            'Du är med från leverans till servering. Du hackar, smakar av och lägger upp, och får komponera en egen sallad till buffén. Vi lånar ut kockkläder. Ta med skor som sitter bra.',
        },
        {
          title: 'Ta emot gäster och servera',
          tasks:
            'Du dukar, tar emot gäster och serverar tillsammans med en kollega. Du lär dig bära tre tallrikar och vad man säger när något blir fel.',
        },
      ],
      grown: [
        {
          title: 'Kock i lunchrestaurang',
          tasks:
            'Du arbetar på olika stationer, planerar en meny tillsammans med köksmästaren och lär dig beställning och svinnmätning. Egna knivar behövs inte.',
        },
      ],
    },
  ],
};

export const SCHOOL_KITCHEN: Trade = {
  site: 'restaurant',
  weight: 0,
  companies: [],
  sector: 'private',
  departments: [SERVICE],
  workplaces: ['{S}s centralkök', '{S}s skolrestaurang'],
  jobs: [
    {
      field: FOOD,
      programme: KITCHEN_PROGRAMME,
      hours: 'kl. 7.30–14.00',
      pupil: [
        {
          title: 'Mat till åttahundra gäster',
          tasks:
            'Du är med i ett storkök och ser hur åttahundra portioner blir klara i rätt tid. Du bakar, skär grönsaker och mäter hur mycket mat som slängs. Du lär dig varför händerna tvättas så ofta.',
        },
      ],
      grown: [
        {
          title: 'Måltidsbiträde i skolrestaurang',
          tasks:
            'Du förbereder salladsbuffé, sköter disk och möter elever vid serveringen. Arbetslaget är vant att ta emot den som tränar svenska.',
        },
      ],
    },
    {
      field: 'Sanering och renhållning',
      pupil: [],
      grown: [
        {
          title: 'Lokalvårdare i kommunens lokaler',
          tasks:
            'Du lär dig moderna städmetoder utan onödig kemi, hur golv vårdas och hur arbetet läggs upp så att kroppen håller. Ni arbetar två och två.',
        },
      ],
    },
  ],
};

export const BAKERY: Trade = {
  site: 'restaurant',
  weight: 2,
  companies: ['{S}s Bageri AB', '{S}s Konditori AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s bageri', '{S}s konditori'],
  jobs: [
    {
      field: 'Hantverk',
      programme: KITCHEN_PROGRAMME,
      hours: 'kl. 7.00–13.30',
      pupil: [
        {
          title: 'Baka bröd och bullar',
          tasks:
            'Du väger upp, kavlar och flätar, och får ta hem det första bröd du bakar. Du packar beställningar och fyller disken innan butiken öppnar. Vi börjar tidigt, men aldrig före klockan sex.',
        },
      ],
      grown: [
        {
          title: 'Bagare och konditor, grunderna',
          tasks:
            'Du arbetar med degar, uppslag och dekor. Du får ett eget recept att utveckla och sälja i butiken under dina sista veckor.',
        },
      ],
    },
  ],
};

export const HOTEL: Trade = {
  site: 'restaurant',
  weight: 2,
  companies: ['{S}s Hotell AB', 'Pensionat {S} AB', '{S}s Camping AB'],
  sector: 'private',
  departments: [],
  workplaces: ['Hotell {S}', 'Pensionat {S}', '{S}s camping'],
  jobs: [
    {
      field: FOOD,
      programme: 'Hotell- och turismprogrammet',
      pupil: [
        {
          title: 'En vecka på hotell',
          tasks:
            'Du provar receptionen, frukosten och rummen. Du checkar in en gäst tillsammans med din handledare och får öva engelska, kanske också andra språk som du kan.',
        },
      ],
      grown: [
        {
          title: 'Hotellreceptionist och konferensvärd',
          tasks:
            'Du tar emot gäster, bokar och förbereder konferenser. Du lär dig bokningssystemet och har nytta av alla språk du talar.',
        },
      ],
    },
  ],
};
