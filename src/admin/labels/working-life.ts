import { SHARED, type Labels } from './labels';

const { externalId, name, municipality, latitude, longitude, email, telephone, capacity } = SHARED;
const { organisationNumber, workplace, slug, source, sourceDate, nameSv, nameEn } = SHARED;
const { minAge, minGrade, programme, state, firstDay, lastDay } = SHARED;

export const workingLife: Labels = {
  'api::employer.employer': {
    displayName: 'Employer',
    label: ['Arbetsgivare', 'Employers'],
    fields: {
      externalId,
      name,
      organisationNumber,
      ownNumber: [
        'Eget nummer (när organisationsnummer saknas)',
        'Our own number (without organisation number)',
      ],
      sector: ['Sektor', 'Sector'],
      municipality,
    },
  },
  'api::workplace.workplace': {
    displayName: 'Workplace',
    label: ['Arbetsplatser', 'Workplaces'],
    fields: {
      externalId,
      name,
      employer: ['Arbetsgivare', 'Employer'],
      municipality,
      department: ['Förvaltning', 'Department'],
      address: ['Gatuadress', 'Street address'],
      postalCode: ['Postnummer', 'Postal code'],
      city: ['Ort', 'City'],
      latitude,
      longitude,
      siteType: ['Slag av arbetsplats', 'Site type'],
      capacity,
    },
  },
  'api::contact-person.contact-person': {
    displayName: 'Contact person',
    label: ['Kontaktpersoner', 'Contact persons'],
    fields: { externalId, name, workplace, email, telephone, role: ['Uppgift', 'Role'] },
  },
  'api::supervisor.supervisor': {
    displayName: 'Supervisor',
    label: ['Handledare', 'Supervisors'],
    fields: {
      externalId,
      name,
      workplaces: ['Arbetsplatser', 'Workplaces'],
      capacity,
      email,
      telephone,
    },
  },
  'api::occupation-field.occupation-field': {
    displayName: 'Occupation field',
    label: ['Yrkesområden', 'Occupation fields'],
    fields: {
      slug,
      nameSv,
      nameEn,
      conceptId: ['Begreppets id', 'Concept id'],
      source,
      sourceDate,
    },
  },
  'api::slot.slot': {
    displayName: 'Slot',
    label: ['Platser', 'Slots'],
    fields: {
      externalId,
      slug,
      title: ['Rubrik', 'Title'],
      tasks: ['Uppgifter (visas för alla, inga namn)', 'Tasks (shown to all, no names)'],
      workplace,
      occupationField: ['Yrkesområde', 'Occupation field'],
      placementForms: ['Praktikformer', 'Placement forms'],
      seats: ['Antal platser', 'Seats'],
      open: ['Öppna tider', 'Open spans'],
      supervisor: ['Handledare', 'Supervisor'],
      minAge,
      minGrade,
      programme,
      needsRegisterExtract: ['Registerutdrag krävs', 'Register extract needed'],
      languages: ['Språk', 'Languages'],
      dailyHours: ['Arbetstid', 'Daily hours'],
      reservedForSchools: ['Reserverad för skolor', 'Reserved for schools'],
      reservedForProviders: ['Reserverad för huvudmän', 'Reserved for providers'],
      reservedUntil: ['Reserverad till', 'Reserved until'],
      origin: ['Ursprung', 'Origin'],
      state,
      internalNote: [
        'Intern anteckning (inget om hälsa eller enskilda elever)',
        'Internal note (nothing about health or single learners)',
      ],
    },
  },
  'offer.open-span': {
    displayName: 'Open span',
    label: ['Öppen tid', 'Open span'],
    fields: { firstDay, lastDay, seats: ['Antal platser just då', 'Seats in this time'] },
  },
};
