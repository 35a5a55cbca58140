import { CULTURE, FAMILY, type Trade } from './trade';

const MEDIA = 'Kultur, media, design';

export const LIBRARY: Trade = {
  site: 'culture',
  weight: 1,
  companies: ['{S}s Konsthall ideell förening', '{S}s Teaterförening'],
  sector: 'non-profit',
  departments: [CULTURE],
  workplaces: ['{S}s bibliotek', '{S}s kulturhus', 'Kulturhuset {S}'],
  jobs: [
    {
      field: MEDIA,
      hours: 'kl. 10.00–16.00',
      pupil: [
        {
          title: 'Arbeta på biblioteket',
          tasks:
            'Du sätter upp böcker, skyltar ett bord med tips för unga och är med på sagostunden. Du får välja en bok som du själv rekommenderar med ett eget kort på hyllan.',
        },
        {
          title: 'Bakom scenen på kulturhuset',
          tasks:
            'Du hjälper till att bygga en utställning, rigga ljud och ljus och ta emot publik. Du gör en affisch och ser den sitta uppe innan veckan är slut.',
        },
      ],
      grown: [
        {
          title: 'Programarbete och utställningar',
          tasks:
            'Du är med och planerar program, skriver korta texter på lätt svenska och möter besökare. Du deltar i arbetslagets möten och får egna mindre uppdrag.',
        },
      ],
    },
  ],
};

export const YOUTH_CENTRE: Trade = {
  site: 'culture',
  weight: 1,
  companies: ['{S}s Idrottsförening', '{S}s Ridklubb', 'Scoutkåren {S}'],
  sector: 'non-profit',
  departments: [CULTURE, FAMILY],
  workplaces: ['{S}s fritidsgård', 'Mötesplats {S}', '{S}s ungdomshus'],
  jobs: [
    {
      field: 'Socialt arbete',
      programme: 'Barn- och fritidsprogrammet',
      hours: 'kl. 12.00–18.00',
      pupil: [
        {
          title: 'Hitta på saker på fritidsgården',
          tasks:
            'Du planerar en turnering, lagar mellanmål och är med när yngre elever kommer efter skolan. Du lär dig hur man ser till att alla känner sig välkomna.',
        },
      ],
      grown: [
        {
          title: 'Fritidsledare på mötesplats för unga',
          tasks:
            'Du leder öppen verksamhet och tjejgrupp tillsammans med erfarna fritidsledare. Du planerar ett eget projekt med ungdomarna och följer upp det.',
        },
      ],
    },
    {
      field: 'Chefer och verksamhetsledare',
      pupil: [
        {
          title: 'Led en förening i en vecka',
          tasks:
            'Du följer verksamhetsledaren: möte med styrelsen, budget på enkelt sätt, inköp och ett evenemang på lördagens barnaktivitet som du är med och förbereder. Du får hålla i en punkt på dagordningen.',
        },
      ],
      grown: [
        {
          title: 'Verksamhetsledare i förening',
          tasks:
            'Du planerar arrangemang, söker ett bidrag och leder ideella krafter tillsammans med verksamhetsledaren. Uppdraget passar dig som läser ledarskap eller projektledning.',
        },
      ],
    },
  ],
};

export const STUDIO: Trade = {
  site: 'culture',
  weight: 3,
  companies: ['{S} Form & Foto AB', '{S}s Reklambyrå AB', 'Studio {S} AB', '{S}s Ljud AB'],
  sector: 'private',
  departments: [],
  workplaces: ['Studio {S}', '{S}s ateljé', '{S}s filmverkstad'],
  jobs: [
    {
      field: MEDIA,
      programme: 'Estetiska programmet',
      pupil: [
        {
          title: 'Gör din egen film på en vecka',
          tasks:
            'Du skriver ett kort manus, filmar med riktig utrustning och klipper tillsammans med din handledare. På fredagen visar vi filmen för hela kontoret.',
        },
        {
          title: 'Skissa, fota och formge',
          tasks:
            'Du är med när vi gör en broschyr: från första mötet till färdig sida. Du fotograferar, väljer typsnitt och lär dig varför luft på en sida är viktigt.',
        },
      ],
      grown: [
        {
          title: 'Formgivare eller filmare i små projekt',
          tasks:
            'Du arbetar i skarpa kunduppdrag med en senior kollega: idé, skiss, produktion och avstämning med kund. Du har med dig arbetsprover och får hjälp att bygga på dem.',
        },
      ],
    },
  ],
};
