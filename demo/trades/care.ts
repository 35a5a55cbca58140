import { CARE, DISABILITY, type Trade } from './trade';

const HEALTH = 'Hälso- och sjukvård';
const SOCIAL = 'Socialt arbete';

export const ELDER_CARE: Trade = {
  site: 'elder-care',
  weight: 4,
  companies: ['{S}s Omsorg AB', '{S}gården Äldreomsorg AB'],
  sector: 'private',
  departments: [CARE],
  workplaces: [
    '{S}s äldreboende',
    '{S}gårdens äldreboende',
    'Äldreboendet {S}',
    '{S}s dagverksamhet',
  ],
  jobs: [
    {
      field: HEALTH,
      programme: 'Vård- och omsorgsprogrammet',
      isForUniversity: true,
      hours: 'kl. 8.00–15.00',
      pupil: [
        {
          title: 'Gör dagen bättre för någon på äldreboendet',
          tasks:
            'Du läser tidningen högt, spelar kort och följer med på promenad. Du dukar, serverar kaffe och lär dig hur man samtalar med den som minns dåligt. Du sköter aldrig någons hygien eller medicin.',
        },
        {
          title: 'Följ en undersköterska i arbetet',
          tasks:
            'Du ser hur en dag på ett boende är ordnad, från frukost till eftermiddagsfika. Du hjälper till med måltider, sängkläder och aktiviteter. Tystnadsplikten går ni igenom tillsammans den första dagen.',
        },
      ],
      grown: [
        {
          title: 'Undersköterska på äldreboende, med handledare',
          tasks:
            'Du arbetar bredvid en handledare som är undersköterska. Du deltar i omvårdnad, dokumentation och teamets möten, och tar efter hand ansvar för egna moment. Boendet arbetar enligt Vård- och omsorgscolleges modell.',
        },
        {
          title: 'Omvårdnad och bemötande vid demenssjukdom',
          tasks:
            'Du lär dig arbeta personcentrerat på en avdelning för tio boende. Du deltar vid måltider, aktiviteter och omvårdnad, och skriver genomförandeplan tillsammans med kontaktpersonen.',
        },
      ],
    },
    {
      field: SOCIAL,
      pupil: [
        {
          title: 'Ordna aktiviteter för äldre',
          tasks:
            'Du planerar veckans bingo, sångstund eller bakning tillsammans med aktivitetsledaren. Du bjuder in, gör i ordning lokalen och ser till att alla får en plats. Har du ett eget intresse tar vi gärna vara på det.',
        },
      ],
      grown: [
        {
          title: 'Aktivitetsledare i äldreomsorgen',
          tasks:
            'Du planerar och håller i aktiviteter i små grupper och för enskilda. Språket tränas varje dag i samtal med de äldre, som gärna berättar.',
        },
      ],
    },
  ],
};

export const DISABILITY_CARE: Trade = {
  site: 'disability-care',
  weight: 2,
  companies: ['{S}s Stöd och Omsorg AB'],
  sector: 'private',
  departments: [DISABILITY],
  workplaces: ['{S}s dagliga verksamhet', '{S}s gruppbostad', 'Dagliga verksamheten {S}'],
  jobs: [
    {
      field: SOCIAL,
      minAge: 15,
      programme: 'Vård- och omsorgsprogrammet',
      hours: 'kl. 8.30–15.00',
      pupil: [
        {
          title: 'Skapa och arbeta på daglig verksamhet',
          tasks:
            'Du är med i verkstaden där deltagarna gör ljus, väver och packar beställningar. Du hjälper den som vill ha hjälp och lär dig vänta när någon vill klara sig själv. Du får veta hur bilder och tecken används som stöd.',
        },
        {
          title: 'Följ en stödassistent',
          tasks:
            'Du följer med på utflykter, bakar och är med i musikgruppen. Din handledare berättar om rätten till stöd och om hur man möter varje person på rätt sätt.',
        },
      ],
      grown: [
        {
          title: 'Stödassistent, med fokus på delaktighet',
          tasks:
            'Du arbetar i ett litet arbetslag och stöttar deltagare i deras uppgifter. Du lär dig alternativ kommunikation, dokumenterar och är med när genomförandeplaner följs upp.',
        },
      ],
    },
  ],
};

export const HEALTH_CENTRE: Trade = {
  site: 'health-care',
  weight: 2,
  companies: ['{S}s Vårdcentral AB', '{S}s Tandklinik AB', '{S}s Rehab AB'],
  sector: 'private',
  isRegional: true,
  departments: [],
  workplaces: [
    'Vårdcentralen {S}',
    '{S}s rehabmottagning',
    '{S}s barnavårdscentral',
    '{S}s folktandklinik',
  ],
  jobs: [
    {
      field: HEALTH,
      minAge: 15,
      isForUniversity: true,
      programme: 'Vård- och omsorgsprogrammet',
      hours: 'kl. 8.00–15.30',
      pupil: [
        {
          title: 'Se hur en vårdcentral fungerar',
          tasks:
            'Du följer receptionen, laboratoriet och förrådet och ser hur yrkena samarbetar. Du packar upp material, gör i ordning rum och får pröva att ta puls på din handledare. Du är inte med när patienter undersöks.',
        },
        {
          title: 'Prova på yrken inom rehabilitering',
          tasks:
            'Du träffar fysioterapeut och arbetsterapeut, gör i ordning gymmet och provar hjälpmedel. Du får själv testa övningarna som patienterna gör.',
        },
      ],
      grown: [
        {
          title: 'Omvårdnad och provtagning på mottagning',
          tasks:
            'Du deltar i mottagningens arbete tillsammans med sjuksköterska och undersköterska: blodtryck, provtagning, såromläggning och rådgivning. Reflektion i grupp varje vecka.',
        },
      ],
    },
    {
      field: 'Sanering och renhållning',
      pupil: [],
      grown: [
        {
          title: 'Vårdnära service och lokalvård',
          tasks:
            'Du städar vårdrum enligt hygienrutin, fyller på förråd och hanterar tvätt. Du får introduktion i basala hygienrutiner och arbetar alltid två och två.',
        },
      ],
    },
    {
      field: 'Administration, ekonomi, juridik',
      pupil: [],
      grown: [
        {
          title: 'Medicinsk sekreterare, introduktion i yrket',
          tasks:
            'Du lär dig hur remisser och bokningar hanteras i ett övningssystem, besvarar frågor i receptionen tillsammans med din handledare och ordnar utskick.',
        },
      ],
    },
  ],
};
