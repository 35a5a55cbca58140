import { ACTIONS } from '../plugins/placement-matching/server/src/actions';
import { ROLE_CODES } from '../plugins/placement-matching/server/src/role-codes';

export type Explorer = 'create' | 'read' | 'update' | 'delete' | 'publish';

export type RoleDefinition = {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  /** What may be done to which content types in the content manager. */
  readonly types: readonly {
    readonly uids: readonly string[];
    readonly may: readonly Explorer[];
  }[];
  /** Actions of plugins, by their full name. */
  readonly actions: readonly string[];
};

const uidsOf = (names: readonly string[]): string[] => names.map((name) => `api::${name}.${name}`);

const ORGANISATION = uidsOf(['department', 'provider', 'school', 'cohort']);
const WORKING_LIFE = uidsOf(['employer', 'workplace']);
const PERSONS_AT_WORK = uidsOf(['contact-person', 'supervisor']);
const OFFER = uidsOf(['slot']);
const TIME = uidsOf(['period', 'period-group', 'quota', 'school-calendar']);
const LEARNERS = uidsOf(['learner', 'ledger-entry', 'participation', 'wish']);
const BASE_DATA = uidsOf([
  'region',
  'municipality',
  'occupation-field',
  'placement-form',
  'rule-set',
]);

const EDITORIAL = uidsOf([
  'guide',
  'article',
  'event',
  'project',
  'page',
  'contact-point',
  'ambassador',
  'redirect',
  'site-setting',
  'edition',
]);

const EVERYTHING: readonly Explorer[] = ['create', 'read', 'update', 'delete', 'publish'];

/** The roles an installation starts with. Only coordinators see persons. */
export const ROLE_DEFINITIONS: readonly RoleDefinition[] = [
  {
    code: ROLE_CODES.coordinator,
    name: 'Praktiksamordnare',
    description:
      'Sköter registren, fördelar och publicerar. / Coordinator: keeps the registers, allocates and publishes.',
    types: [
      {
        uids: [
          ...ORGANISATION,
          ...WORKING_LIFE,
          ...PERSONS_AT_WORK,
          ...OFFER,
          ...TIME,
          ...LEARNERS,
        ],
        may: EVERYTHING,
      },
      { uids: uidsOf(['enquiry']), may: ['read', 'update', 'delete'] },
      { uids: BASE_DATA, may: ['read'] },
    ],
    actions: ACTIONS.map((action) => `plugin::${action.pluginName}.${action.uid}`),
  },
  {
    code: ROLE_CODES.communications,
    name: 'Kommunikatör',
    description:
      'Skriver, granskar och publicerar webbplatsens texter. / Communications: writes, checks and publishes the texts of the site.',
    types: [
      { uids: EDITORIAL, may: EVERYTHING },
      { uids: uidsOf(['feedback', 'event-registration']), may: ['read', 'delete'] },
      { uids: uidsOf(['publication', 'revision']), may: ['read'] },
      // What a text may name: where it applies, for which form, in which field.
      {
        uids: uidsOf(['municipality', 'department', 'placement-form', 'occupation-field']),
        may: ['read'],
      },
    ],
    actions: [
      'plugin::upload.read',
      'plugin::upload.assets.create',
      'plugin::upload.assets.update',
      'plugin::upload.assets.download',
      'plugin::upload.assets.copy-link',
    ],
  },
  {
    code: ROLE_CODES.reader,
    name: 'Läsare',
    description:
      'Läser register och perioder, aldrig personer. / Reader: reads registers and periods, never persons.',
    types: [
      { uids: [...ORGANISATION, ...WORKING_LIFE, ...OFFER, ...TIME, ...BASE_DATA], may: ['read'] },
    ],
    actions: [],
  },
];
