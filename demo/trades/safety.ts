import { BUILDING, type Trade } from './trade';

const SAFETY = 'Säkerhet och bevakning';

export const FIRE_STATION: Trade = {
  site: 'other',
  weight: 0,
  companies: [],
  sector: 'private',
  departments: [BUILDING],
  workplaces: ['{S}s brandstation', 'Norra brandstationen {S}'],
  jobs: [
    {
      field: SAFETY,
      minAge: 16,
      hours: 'kl. 8.00–15.00',
      pupil: [
        {
          title: 'En vecka på brandstationen',
          tasks:
            'Du tränar med styrkan, vårdar slangar och är med på en övning med teaterrök. Du lär dig hjärt-lungräddning och får ett intyg. Vid larm stannar du på stationen med din handledare.',
        },
      ],
      grown: [
        {
          title: 'Förebyggande arbete i räddningstjänsten',
          tasks:
            'Du följer med på tillsyn, planerar en utbildning för allmänheten och deltar i stationens dagliga arbete.',
        },
      ],
    },
  ],
};

export const SECURITY_COMPANY: Trade = {
  site: 'other',
  weight: 2,
  companies: ['{S}s Bevakning AB', '{S} Larm AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s larmcentral', '{S} Larm, verkstaden'],
  jobs: [
    {
      field: SAFETY,
      minAge: 15,
      pupil: [
        {
          title: 'Så skyddas en byggnad',
          tasks:
            'Du ser hur ett larm monteras, programmerar en dosa i verkstaden och ritar var kameror får och inte får sitta. Du får veta vad en väktare får göra enligt lagen.',
        },
      ],
      grown: [
        {
          title: 'Larmtekniker eller säkerhetssamordnare',
          tasks:
            'Du deltar i riskanalys, installation och dokumentation hos kund. Utbildning i lagar och bemötande ingår.',
        },
      ],
    },
  ],
};

export const COASTAL_DEFENCE: Trade = {
  site: 'other',
  weight: 1,
  companies: ['Stiftelsen {S}s kustfästning', '{S}s beredskapsförråd'],
  sector: 'state',
  departments: [],
  workplaces: ['{S}s kustfästning', '{S}s beredskapsförråd'],
  jobs: [
    {
      field: 'Militära yrken',
      minAge: 15,
      hours: 'kl. 8.00–15.00',
      pupil: [
        {
          title: 'Beredskap i praktiken',
          tasks:
            'Du packar sjukvårdsutrustning, sköter fordon och lagar mat i fältkök. Du får höra hur värnplikt och totalförsvar fungerar och vilka yrken som finns. Inga vapen ingår.',
        },
      ],
      grown: [
        {
          title: 'Logistik och underhåll i beredskapsförråd',
          tasks:
            'Du arbetar med inventering, transporter och underhåll av materiel. Säkerhetsprövning görs innan du börjar.',
        },
      ],
    },
  ],
};
