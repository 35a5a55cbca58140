import type { ContentView } from './content-views';

const TEXT_HEAD = [['title', 'slug'], ['ingress']] as const;
const TEXT_END = [['contact', 'isProofread'], ['seo'], ['publishAt', 'unpublishAt']] as const;

/** What communications staff write. */
export const EDITORIAL_VIEWS: Readonly<Record<string, ContentView>> = {
  'api::guide.guide': {
    mainField: 'title',
    sortBy: 'title',
    list: ['title', 'audience', 'version', 'isProofread'],
    edit: [
      ...TEXT_HEAD,
      ['audience', 'forms'],
      ['introduction'],
      ['steps'],
      ['appliesIn', 'version'],
      ['reviewer', 'reviewedOn'],
      ...TEXT_END,
    ],
  },
  'api::article.article': {
    mainField: 'title',
    sortBy: 'publishedOn',
    list: ['title', 'publishedOn', 'isProofread'],
    edit: [...TEXT_HEAD, ['publishedOn'], ['image'], ['body'], ...TEXT_END],
  },
  'api::event.event': {
    mainField: 'title',
    sortBy: 'startsAt',
    list: ['title', 'startsAt', 'place', 'isProofread'],
    edit: [
      ...TEXT_HEAD,
      ['startsAt', 'endsAt'],
      ['place', 'address'],
      ['forWhom'],
      ['body'],
      ['seats', 'signUpUntil'],
      ['signUp'],
      ['isCancelled'],
      ['documentation'],
      ...TEXT_END,
    ],
  },
  'api::project.project': {
    mainField: 'title',
    sortBy: 'title',
    list: ['title', 'startsOn', 'endsOn', 'isProofread'],
    edit: [
      ...TEXT_HEAD,
      ['startsOn', 'endsOn'],
      ['background'],
      ['aim'],
      ['goals'],
      ['funding', 'partners'],
      ['results'],
      ...TEXT_END,
    ],
  },
  'api::page.page': {
    mainField: 'title',
    sortBy: 'title',
    list: ['title', 'key', 'isProofread'],
    edit: [...TEXT_HEAD, ['key'], ['body'], ...TEXT_END],
  },
  'api::contact-point.contact-point': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'role', 'municipality', 'audience'],
    edit: [
      ['name', 'role'],
      ['audience', 'forms'],
      ['municipality', 'department'],
      ['telephone', 'email'],
      ['hours', 'promise'],
      ['substitute'],
      ['languages', 'isGeneral'],
      ['isProofread'],
      ['publishAt', 'unpublishAt'],
    ],
  },
  'api::ambassador.ambassador': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'trade', 'municipality'],
    edit: [
      ['name', 'trade'],
      ['field', 'municipality'],
      ['text'],
      ['booking'],
      ['portrait'],
      ['languages', 'isProofread'],
      ['publishAt', 'unpublishAt'],
    ],
  },
  'api::redirect.redirect': {
    mainField: 'from',
    sortBy: 'from',
    list: ['from', 'to', 'isAutomatic'],
    edit: [['from', 'to'], ['isAutomatic']],
  },
  'api::feedback.feedback': {
    mainField: 'path',
    sortBy: 'month',
    list: ['path', 'answer', 'month', 'text'],
    edit: [['path', 'language'], ['answer', 'month'], ['text']],
  },
  'api::publication.publication': {
    mainField: 'title',
    sortBy: 'createdAt',
    list: ['title', 'what', 'language', 'createdAt', 'createdBy'],
    edit: [['title', 'kind'], ['what', 'language'], ['reason'], ['textId']],
  },
  'api::site-setting.site-setting': {
    mainField: 'homeTitle',
    sortBy: 'homeTitle',
    list: ['homeTitle', 'operator'],
    edit: [
      ['homeTitle'],
      ['homeIngress'],
      ['operator', 'telephone'],
      ['email', 'hours'],
      ['footer'],
      ['isProofread'],
    ],
  },
};
