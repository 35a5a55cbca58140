import { SCHOOLS_AND_PRESCHOOLS, UPPER_SECONDARY, type Trade } from './trade';

const PEDAGOGY = 'Pedagogik';

export const PRESCHOOL: Trade = {
  site: 'preschool',
  weight: 5,
  companies: ['Föräldrakooperativet {S}', '{S}s förskolor ekonomisk förening'],
  sector: 'non-profit',
  departments: [SCHOOLS_AND_PRESCHOOLS],
  workplaces: ['{S}s förskola', 'Förskolan {S}', '{S}gårdens förskola'],
  jobs: [
    {
      field: PEDAGOGY,
      needsRegisterExtract: true,
      isForUniversity: true,
      programme: 'Barn- och fritidsprogrammet',
      hours: 'kl. 8.30–15.00',
      pupil: [
        {
          title: 'Var med en vecka på förskolan',
          tasks:
            'Du är med när barnen leker, äter och går ut. Du läser en bok högt, dukar till lunchen och hjälper till med overaller och stövlar. Du går hela tiden bredvid en pedagog som visar dig hur dagen är upplagd och varför.',
        },
        {
          title: 'Lek och lär med barn mellan ett och fem år',
          tasks:
            'Tycker du om barn och har gott tålamod? Hos oss får du ordna lekar på gården, bygga i snickarhörnan och vara med på sångstunden. Varje eftermiddag pratar du och din handledare om vad du har sett.',
        },
        {
          title: 'Prova på att arbeta som barnskötare',
          tasks:
            'Du följer en barnskötare från morgonens lämning till mellanmålet. Du hjälper till att ställa fram material, vara ute i skogen och plocka undan. Ta med kläder för alla väder.',
        },
      ],
      grown: [
        {
          title: 'Barnskötare på förskola, tillsammans med arbetslaget',
          tasks:
            'Du ingår i arbetslaget på en avdelning. Du planerar och leder en egen aktivitet varje vecka, deltar i dokumentationen och är med på planeringsmötet. Din handledare går igenom veckan med dig varje fredag.',
        },
      ],
    },
    {
      field: 'Hotell, restaurang, storhushåll',
      hours: 'kl. 7.00–14.00',
      programme: 'Restaurang- och livsmedelsprogrammet',
      pupil: [
        {
          title: 'Laga mat i förskolans kök',
          tasks:
            'Du är med när maten lagas från grunden till sextio barn. Du skalar rotfrukter, bakar bröd och gör i ordning fruktfatet. Du lär dig hygienregler och hur man lagar mat för den som har allergi.',
        },
      ],
      grown: [
        {
          title: 'Köksbiträde i ett litet tillagningskök',
          tasks:
            'Du förbereder grönsaker, sköter disken och lägger upp specialkost efter lista. Arbetstakten är lugn och du får öva svenska i köket varje dag.',
        },
      ],
    },
  ],
};

export const SCHOOL: Trade = {
  site: 'school',
  weight: 2,
  companies: ['{S}s utbildning ideell förening'],
  sector: 'non-profit',
  departments: [SCHOOLS_AND_PRESCHOOLS, UPPER_SECONDARY],
  workplaces: ['{S}s lågstadium', '{S}s fritidshem', '{S}s lärcentrum'],
  jobs: [
    {
      field: PEDAGOGY,
      needsRegisterExtract: true,
      isForUniversity: true,
      programme: 'Barn- och fritidsprogrammet',
      hours: 'kl. 9.00–15.30',
      pupil: [
        {
          title: 'Hjälp till på fritids och i klassrummet',
          tasks:
            'Du är med i en klass på lågstadiet om förmiddagen och på fritids om eftermiddagen. Du läser med elever som övar, ordnar lekar på rasten och hjälper till vid mellanmålet. Du får alltid veta vem du ska fråga.',
        },
        {
          title: 'En vecka som elevassistent',
          tasks:
            'Du följer en elevassistent och ser hur man hjälper någon att komma igång och få arbetsro. Du tar fram material, spelar spel och är med ute på rasterna.',
        },
      ],
      grown: [
        {
          title: 'Undervisa och leda fritidsverksamhet',
          tasks:
            'Du deltar i undervisningen, planerar lektioner tillsammans med läraren och leder grupper på fritids. Du är med på arbetslagets möten och får återkoppling efter varje lektion du håller.',
        },
      ],
    },
    {
      field: 'Installation, drift, underhåll',
      pupil: [
        {
          title: 'Följ vaktmästaren på skolan',
          tasks:
            'Du byter lampor, skruvar ihop möbler och lagar det som gått sönder. Du lär dig hur man tar emot en felanmälan och vilka verktyg som behövs. Ingen dag är den andra lik.',
        },
      ],
      grown: [
        {
          title: 'Vaktmästare på skola',
          tasks:
            'Du sköter enklare reparationer, möbleringar och utemiljön tillsammans med skolans vaktmästare. Du behöver kunna läsa en enkel arbetsorder på svenska.',
        },
      ],
    },
  ],
};
