import { SHARED, type Labels } from './labels';

const { name, slug, municipality, email, telephone } = SHARED;

const TITLE = ['Rubrik', 'Heading'] as const;
const INGRESS = ['Ingress', 'Introduction in short'] as const;
const BODY = ['Innehåll', 'Content'] as const;
const CONTACT = ['Kontakt', 'Contact'] as const;
const FORMS = ['Praktikformer', 'Placement forms'] as const;
const AUDIENCE = ['För vem', 'For whom'] as const;
const IS_PROOFREAD = ['Korrekturläst på det här språket', 'Proofread in this language'] as const;
const LANGUAGES = ['Språk', 'Languages'] as const;
const HOURS = ['Telefontider', 'Telephone hours'] as const;

/** What ends every text that is published. */
const END = {
  isProofread: IS_PROOFREAD,
  seo: ['Sökmotorer', 'Search engines'],
  publishAt: ['Publiceras av sig själv', 'Published by itself at'],
  unpublishAt: ['Avpubliceras av sig själv', 'Taken down by itself at'],
} as const;
const { publishAt, unpublishAt } = END;

export const editorial: Labels = {
  'api::guide.guide': {
    displayName: 'Guide',
    label: ['Guider', 'Guides'],
    fields: {
      title: TITLE,
      slug,
      ingress: INGRESS,
      audience: AUDIENCE,
      forms: FORMS,
      appliesIn: ['Gäller i (tomt: hela regionen)', 'Applies in (empty: the whole region)'],
      introduction: ['Inledning', 'Introduction'],
      steps: ['Steg', 'Steps'],
      version: ['Version', 'Version'],
      reviewer: ['Granskad av', 'Reviewed by'],
      reviewedOn: ['Granskad den', 'Reviewed on'],
      contact: CONTACT,
      ...END,
    },
  },
  'api::article.article': {
    displayName: 'News article',
    label: ['Nyheter', 'News'],
    fields: {
      title: TITLE,
      slug,
      ingress: INGRESS,
      publishedOn: ['Datum', 'Date'],
      image: ['Bild', 'Picture'],
      body: BODY,
      contact: CONTACT,
      ...END,
    },
  },
  'api::event.event': {
    displayName: 'Public event',
    label: ['Evenemang', 'Events'],
    fields: {
      title: TITLE,
      slug,
      ingress: INGRESS,
      startsAt: ['Börjar', 'Starts'],
      endsAt: ['Slutar', 'Ends'],
      place: ['Lokal eller länk', 'Room or link'],
      address: ['Adress', 'Address'],
      forWhom: AUDIENCE,
      body: ['Program', 'Programme'],
      seats: ['Antal deltagare', 'Number of people'],
      signUp: ['Så anmäler man sig', 'How to sign up'],
      signUpUntil: ['Sista anmälningsdag', 'Last day to sign up'],
      isCancelled: ['Inställt', 'Cancelled'],
      documentation: ['Dokumentation efteråt', 'Documentation afterwards'],
      contact: CONTACT,
      ...END,
    },
  },
  'api::project.project': {
    displayName: 'Project page',
    label: ['Projekt', 'Projects'],
    fields: {
      title: TITLE,
      slug,
      ingress: INGRESS,
      startsOn: ['Börjar', 'Starts'],
      endsOn: ['Slutar', 'Ends'],
      background: ['Bakgrund', 'Background'],
      aim: ['Syfte', 'Aim'],
      goals: ['Mål', 'Goals'],
      funding: ['Pengar', 'Money'],
      partners: ['Samarbetspartner', 'Partners'],
      results: ['Vad det ledde till', 'What came out of it'],
      contact: CONTACT,
      ...END,
    },
  },
  'api::page.page': {
    displayName: 'Web page',
    label: ['Sidor', 'Pages'],
    fields: {
      title: TITLE,
      slug,
      ingress: INGRESS,
      key: ['Plats på webbplatsen', 'Place on the site'],
      body: BODY,
      contact: CONTACT,
      ...END,
    },
  },
  'api::contact-point.contact-point': {
    displayName: 'Contact point',
    label: ['Kontakter', 'Contact points'],
    fields: {
      name,
      role: ['Roll', 'Role'],
      audience: ['Svarar', 'Answers'],
      forms: FORMS,
      municipality,
      department: ['Förvaltning', 'Department'],
      telephone,
      email,
      hours: HOURS,
      promise: ['Svarslöfte', 'Promise of an answer'],
      substitute: ['Svarar vid frånvaro', 'Answers during absence'],
      languages: LANGUAGES,
      isGeneral: ['Svarar när ingen annan passar', 'Answers when nobody else fits'],
      isProofread: IS_PROOFREAD,
      publishAt,
      unpublishAt,
    },
  },
  'api::ambassador.ambassador': {
    displayName: 'Vocation ambassador',
    label: ['Yrkesambassadörer', 'Vocation ambassadors'],
    fields: {
      name,
      trade: ['Yrke', 'Trade'],
      field: ['Område', 'Field'],
      municipality,
      languages: LANGUAGES,
      text: ['Presentation', 'Presentation'],
      booking: ['Så bokar en skola', 'How a school books'],
      portrait: ['Porträtt', 'Portrait'],
      isProofread: IS_PROOFREAD,
      publishAt,
      unpublishAt,
    },
  },
  'api::redirect.redirect': {
    displayName: 'Redirect',
    label: ['Omdirigeringar', 'Redirects'],
    fields: {
      from: ['Från adress', 'From address'],
      to: ['Till adress', 'To address'],
      isAutomatic: ['Gjord av sig själv', 'Made by itself'],
    },
  },
  'api::feedback.feedback': {
    displayName: 'Page feedback',
    label: ['Svar från besökare', 'Answers from visitors'],
    fields: {
      path: ['Sida', 'Page'],
      language: ['Språk på sidan', 'Language of the page'],
      answer: ['Svar', 'Answer'],
      text: ['Vad saknades', 'What was missing'],
      month: ['Månad', 'Month'],
    },
  },
  'api::offer.offer': {
    displayName: 'Offer of a place',
    label: ['Erbjudna platser', 'Offered places'],
    fields: {
      number: ['Ärende', 'Case'],
      tokenHash: ['Länkens kontrollsumma', 'Checksum of the link'],
      state: SHARED.state,
      version: ['Version', 'Version'],
      recipient: ['Besvaras av', 'Answered by'],
      municipality,
      answerBy: ['Besvaras senast', 'Answer by'],
      language: ['Språk', 'Language'],
      answers: ['Svar', 'Answers'],
      question: ['Fråga till arbetsgivaren', 'Question to the employer'],
      reply: ['Arbetsgivarens svar', 'The employer’s reply'],
      reason: ['Skäl', 'Reason'],
      slot: ['Plats', 'Slot'],
      made: ['Det som skapades', 'What was made'],
      removeOn: ['Tas bort efter', 'Removed after'],
    },
  },
  'api::enquiry.enquiry': {
    displayName: 'Enquiry',
    label: ['Frågor från besökare', 'Enquiries from visitors'],
    fields: {
      number: ['Ärende', 'Case'],
      state: SHARED.state,
      recipient: ['Till', 'To'],
      municipality,
      answerBy: ['Svara senast', 'Answer by'],
      name,
      email,
      telephone,
      message: ['Meddelande', 'Message'],
      language: ['Språk', 'Language'],
      handOver: ['Överlämnat till, när och varför', 'Handed over to, when and why'],
      removeOn: ['Tas bort den', 'Removed on'],
    },
  },
  'api::publication.publication': {
    displayName: 'Publishing log',
    label: ['Publiceringar', 'Publishing history'],
    fields: {
      what: ['Vad hände', 'What happened'],
      kind: ['Slag', 'Kind'],
      title: TITLE,
      language: ['Språk', 'Language'],
      textId: ['Textens nyckel', 'Key of the text'],
      reason: ['Skäl', 'Reason'],
    },
  },
  'api::site-setting.site-setting': {
    displayName: 'Site settings',
    label: ['Webbplatsen', 'The site'],
    fields: {
      homeTitle: ['Startsidans rubrik', 'Heading of the home page'],
      homeIngress: ['Startsidans ingress', 'Introduction of the home page'],
      operator: ['Ansvarig organisation', 'Responsible organisation'],
      telephone,
      email,
      hours: HOURS,
      footer: ['Sidfotens text', 'Text of the footer'],
      isProofread: IS_PROOFREAD,
    },
  },
  'editorial.image': {
    displayName: 'Picture with text',
    label: ['Bild med text', 'Picture with text'],
    fields: {
      media: ['Bildfil', 'Picture file'],
      alt: ['Alt-text: vad bilden visar', 'Alternative text: what the picture shows'],
      isDecorative: ['Dekorativ, säger inget', 'Decorative, says nothing'],
      caption: ['Bildtext', 'Caption'],
      credit: ['Fotograf', 'Photographer'],
    },
  },
  'editorial.seo': {
    displayName: 'Search engines',
    label: ['Sökmotorer', 'Search engines'],
    fields: {
      title: ['Rubrik i sökresultat', 'Title in search results'],
      description: ['Beskrivning i sökresultat', 'Description in search results'],
      isHidden: ['Göm för sökmotorer', 'Hide from search engines'],
    },
  },
  'editorial.check-item': {
    displayName: 'Line of a checklist',
    label: ['Rad i checklista', 'Line of a checklist'],
    fields: { text: ['Text', 'Text'] },
  },
  'editorial.step': {
    displayName: 'Step of a guide',
    label: ['Steg i guide', 'Step of a guide'],
    fields: {
      title: TITLE,
      body: ['Text', 'Text'],
      checklist: ['Checklista', 'Checklist'],
    },
  },
  'editorial.link': {
    displayName: 'Labelled link',
    label: ['Länk med text', 'Labelled link'],
    fields: { text: ['Länktext', 'Text of the link'], address: ['Adress', 'Address'] },
  },
  'body.text': {
    displayName: 'Running text',
    label: ['Text', 'Text'],
    fields: { text: ['Text', 'Text'] },
  },
  'body.image': {
    displayName: 'Picture in the text',
    label: ['Bild', 'Picture'],
    fields: { image: ['Bild', 'Picture'] },
  },
  'body.facts': {
    displayName: 'Box of facts',
    label: ['Faktaruta', 'Box of facts'],
    fields: { heading: TITLE, text: ['Text', 'Text'] },
  },
  'body.quote': {
    displayName: 'Quotation',
    label: ['Citat', 'Quotation'],
    fields: { text: ['Citat', 'Quotation'], by: ['Vem som säger det', 'Who says it'] },
  },
  'body.links': {
    displayName: 'List of links',
    label: ['Länklista', 'List of links'],
    fields: { heading: TITLE, links: ['Länkar', 'Links'] },
  },
  'body.file': {
    displayName: 'File to fetch',
    label: ['Fil', 'File'],
    fields: { text: ['Länktext', 'Text of the link'], file: ['Fil', 'File'] },
  },
};
