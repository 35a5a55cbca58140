import { BUILDING, EXECUTIVE, type Trade } from './trade';

const ADMINISTRATION = 'Administration, ekonomi, juridik';
const COMPUTING = 'Data/IT';

export const TOWN_HALL: Trade = {
  site: 'office',
  weight: 0,
  companies: [],
  sector: 'private',
  departments: [EXECUTIVE, BUILDING],
  workplaces: ['Kommunhuset {S}', 'Kontaktcenter {S}', '{S}s medborgarkontor'],
  jobs: [
    {
      field: ADMINISTRATION,
      hours: 'kl. 8.30–15.30',
      programme: 'Försäljnings- och serviceprogrammet',
      pupil: [
        {
          title: 'Så styrs en kommun',
          tasks:
            'Du följer med på möten, hjälper till i receptionen och lär dig vad som händer med ett medborgarförslag. Du skriver ett eget förslag och lämnar in det på riktigt.',
        },
      ],
      grown: [
        {
          title: 'Administratör på kommunens kontaktcenter',
          tasks:
            'Du tar emot frågor, registrerar ärenden i övningsmiljö och uppdaterar texter på webbplatsen. Arbetet ger god svenskträning och inblick i hur en kommun arbetar.',
        },
      ],
    },
    {
      field: 'Chefer och verksamhetsledare',
      minAge: 15,
      pupil: [
        {
          title: 'En vecka i chefens skor',
          tasks:
            'Du följer en enhetschef: morgonmöte, arbetsplatsträff, intervju och budgetuppföljning. Du förbereder en fråga till varje möte och sammanfattar veckan för ledningsgruppen.',
        },
      ],
      grown: [
        {
          title: 'Projektledare med ansvar för en förbättring',
          tasks:
            'Du driver ett avgränsat förbättringsarbete från nulägesbild till förslag, med en enhetschef som handledare. Passar dig som läser ledarskap eller offentlig förvaltning.',
        },
      ],
    },
    {
      field: COMPUTING,
      hours: 'kl. 8.00–15.00',
      programme: 'Teknikprogrammet',
      pupil: [
        {
          title: 'Hjälp till på kommunens it-support',
          tasks:
            'Du packar upp datorer, installerar program och ser hur ett ärende löses från första samtalet. Du får plocka isär en dator och sätta ihop den igen.',
        },
      ],
      grown: [
        {
          title: 'It-tekniker i kommunens servicedesk',
          tasks:
            'Du felsöker på plats och på distans, dokumenterar lösningar och deltar i utrullning av nya datorer. Två handledare turas om att stötta dig.',
        },
      ],
    },
  ],
};

export const SOFTWARE: Trade = {
  site: 'office',
  weight: 3,
  companies: ['{S} Programvara AB', '{S}s Datatjänst AB', '{S} Webb AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S} Programvara, kontoret', '{S}s utvecklingskontor'],
  jobs: [
    {
      field: COMPUTING,
      programme: 'Teknikprogrammet',
      pupil: [
        {
          title: 'Koda ett eget litet spel',
          tasks:
            'Du lär dig hur ett program byggs, testas och blir färdigt. Första dagen skriver du dina första rader, sista dagen visar du ditt spel. Du behöver inte ha programmerat förut.',
        },
        {
          title: 'Från idé till app',
          tasks:
            'Du är med på morgonmötet, ritar skärmar på papper och testar dem på kollegorna. Du ser hur vi hittar fel och varför någon annan alltid läser koden innan den används.',
        },
      ],
      grown: [
        {
          title: 'Systemutvecklare i ett riktigt team',
          tasks:
            'Du arbetar i ett team om fem personer med webbtjänster. Du tar egna uppgifter ur planeringen, skriver tester och får din kod granskad varje dag.',
        },
      ],
    },
  ],
};

export const ACCOUNTING: Trade = {
  site: 'office',
  weight: 3,
  companies: ['{S}s Redovisning AB', '{S} Juristbyrå AB', '{S}s Försäkringsförmedling AB'],
  sector: 'private',
  departments: [],
  workplaces: ['{S}s Redovisning, kontoret', '{S}s juristkontor', '{S}s fastighetskontor'],
  jobs: [
    {
      field: ADMINISTRATION,
      pupil: [
        {
          title: 'Håll ordning på siffrorna',
          tasks:
            'Du sorterar kvitton, bokför i ett övningsföretag och lär dig vad som skiljer en intäkt från en vinst. Du är med på ett kundmöte och på fredagen gör du ditt eget bokslut.',
        },
        {
          title: 'Följ en jurist eller ekonom',
          tasks:
            'Du läser ett avtal och letar efter vad som saknas, ordnar i arkivet och är med på kontorets möten. Du får veta hur man blir jurist, revisor eller ekonomiassistent.',
        },
      ],
      grown: [
        {
          title: 'Ekonomiassistent på redovisningsbyrå',
          tasks:
            'Du arbetar med löpande bokföring, avstämningar och moms för småföretag. Du lär dig byråns system och får efter hand egna kunder tillsammans med din handledare.',
        },
      ],
    },
  ],
};
