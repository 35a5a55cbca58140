import type { Core } from '@strapi/strapi';
import { paragraphs, publishText } from './seed-texts';

const BODY = [
  {
    __component: 'body.text',
    text: [
      ...paragraphs('Nu samlas alla platser på ett ställe.'),
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'Vad som är nytt' }] },
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'En lista för alla' }] },
          { type: 'list-item', children: [{ type: 'text', text: 'En kontakt för var och en' }] },
        ],
      },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Läs mer i ' },
          { type: 'link', url: '/sv/guider', children: [{ type: 'text', text: 'guiderna' }] },
          { type: 'text', text: '.', bold: true },
        ],
      },
    ],
  },
  { __component: 'body.facts', heading: 'Kort om', text: paragraphs('Tio dagar. Sju timmar.') },
  { __component: 'body.quote', text: 'Jag fick prova på riktigt.', by: 'Elev i åk 9' },
  {
    __component: 'body.links',
    heading: 'Läs mer',
    links: [{ text: 'Alla guider', address: '/sv/guider' }],
  },
];

/** One text of each kind, with every part it can have; `<b>` stands for what somebody might try. */
export async function seedSiteTexts(strapi: Core.Strapi): Promise<void> {
  const place = await strapi.db
    .query('api::municipality.municipality')
    .findOne({ where: { code: '1384' } });
  const contact = await publishText(strapi, 'contact-point', {
    sv: {
      name: 'Anna Berg',
      role: 'Praktiksamordnare',
      audience: 'supervisor',
      municipality: place.documentId,
      telephone: '0300-00 00 00',
      email: 'praktik@example.org',
      hours: 'Vardagar 9–15',
      promise: 'Vi svarar inom två arbetsdagar.',
      substitute: 'Ring växeln när Anna är borta.',
      languages: 'svenska, engelska, arabiska',
      isProofread: true,
    },
    en: { role: 'Placement coordinator', audience: 'supervisor', hours: 'Weekdays 9–15' },
  });
  await publishText(strapi, 'contact-point', {
    sv: { name: 'Kontaktcenter', role: 'Svarar alla', isGeneral: true, isProofread: true },
  });
  await publishText(strapi, 'guide', {
    sv: {
      title: 'Handledarguiden',
      slug: 'handledarguiden',
      ingress: 'För dig som tar emot en elev.',
      audience: 'supervisor',
      version: '2.1',
      reviewer: 'Praktiksamordningen',
      reviewedOn: '2026-10-01',
      appliesIn: [place.documentId],
      contact,
      isProofread: true,
      introduction: paragraphs('Läs igenom den här guiden en vecka innan.'),
      steps: [
        {
          title: 'Före',
          body: paragraphs('Bestäm vem som är handledare.'),
          checklist: [{ text: 'Riskbedömningen är klar' }, { text: 'Handledaren är utsedd' }],
        },
        { title: 'Under', body: paragraphs('Visa runt den första dagen.') },
        { title: 'Efter', body: paragraphs('Tacka.'), checklist: [{ text: 'Intyget är skrivet' }] },
      ],
    },
    en: {
      title: 'The supervisor’s guide',
      slug: 'supervisors-guide',
      audience: 'supervisor',
      steps: [{ title: 'Before', body: paragraphs('Decide who.'), checklist: [{ text: 'Done' }] }],
    },
  });
  await publishText(strapi, 'guide', {
    sv: {
      title: '<b>Prao</b>: så funkar det',
      slug: 'prao',
      audience: 'pupil',
      introduction: paragraphs('<script>alert(1)</script>'),
    },
  });
  await publishText(strapi, 'article', {
    sv: {
      title: 'En väg in till praktik i hela regionen',
      slug: 'en-vag-in',
      ingress: 'Tretton kommuner visar sina platser på ett ställe.',
      publishedOn: '2026-11-02',
      isProofread: true,
      body: BODY,
      contact,
    },
  });
  const year = new Date().getFullYear() + 1;
  await publishText(strapi, 'event', {
    sv: {
      title: 'Handledarutbildning',
      slug: 'handledarutbildning',
      startsAt: `${year}-03-03T08:00:00.000Z`,
      endsAt: `${year}-03-03T11:00:00.000Z`,
      place: 'Stadshuset',
      address: 'Storgatan 37',
      forWhom: 'Dig som tar emot elever i vår.',
      seats: 20,
      signUp: 'Skriv till praktiksamordningen.',
      signUpUntil: `${year}-02-20`,
      body: BODY.slice(0, 1),
      isProofread: true,
    },
  });
  await publishText(strapi, 'event', {
    sv: {
      title: 'Höstens träff',
      slug: 'hostens-traff',
      startsAt: '2025-10-03T08:00:00.000Z',
      documentation: paragraphs('Här är bilderna.'),
      isProofread: true,
    },
  });
  await publishText(strapi, 'project', {
    sv: {
      title: 'Akademiker i rörelse',
      slug: 'akademiker-i-rorelse',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      background: paragraphs('Många har en utbildning som inte används.'),
      aim: paragraphs('Fler får arbete i sitt yrke.'),
      goals: paragraphs('Trettio platser.'),
      funding: 'Kommunerna själva.',
      partners: 'Arbetsförmedlingen.',
      isProofread: true,
    },
  });
  await publishText(strapi, 'page', {
    sv: { title: 'Personuppgifter', slug: 'personuppgifter', key: 'privacy', body: BODY },
  });
  await publishText(strapi, 'ambassador', {
    sv: {
      name: 'Lena Alm',
      trade: 'Undersköterska',
      municipality: place.documentId,
      text: 'Jag berättar om mitt yrke.',
      booking: 'Skriv till praktiksamordnaren.',
      languages: 'svenska, somaliska',
      isProofread: true,
    },
  });
}
