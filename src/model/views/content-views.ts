/** How a content type looks in the content manager from the first start; an administrator may change it. */
export type ContentView = {
  /** What a row is known by where another row points to it. */
  readonly mainField: string;
  readonly sortBy: string;
  readonly list: readonly string[];
  /** Rows of the form: two fields side by side, or one that takes the whole width. Left out: not shown. */
  readonly edit: readonly (readonly string[])[];
};

const BASE_DATA_END = [['source', 'sourceDate']] as const;

export const CONTENT_VIEWS: Readonly<Record<string, ContentView>> = {
  'api::region.region': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'slug'],
    edit: [['name', 'slug']],
  },
  'api::municipality.municipality': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'code', 'county', 'region'],
    edit: [
      ['name', 'code'],
      ['county', 'countyCode'],
      ['region', 'slug'],
      ['latitude', 'longitude'],
      ['colour', 'host'],
      ['logo'],
      ['introSv'],
      ['introEn'],
      ...BASE_DATA_END,
    ],
  },
  'api::department.department': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'municipality'],
    edit: [
      ['name', 'municipality'],
      ['slug', 'externalId'],
    ],
  },
  'api::provider.provider': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'kind', 'municipality'],
    edit: [['name', 'kind'], ['organisationNumber', 'municipality'], ['externalId']],
  },
  'api::school.school': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'schoolForm', 'provider', 'municipality'],
    edit: [
      ['name', 'schoolForm'],
      ['provider', 'municipality'],
      ['unitCode', 'externalId'],
      ['latitude', 'longitude'],
    ],
  },
  'api::cohort.cohort': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'school', 'schoolYear', 'grade', 'headCount'],
    edit: [
      ['name', 'schoolYear'],
      ['provider', 'school'],
      ['grade', 'programme'],
      ['headCount', 'externalId'],
    ],
  },
  'api::employer.employer': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'sector', 'organisationNumber', 'municipality'],
    edit: [
      ['name', 'sector'],
      ['organisationNumber', 'ownNumber'],
      ['municipality', 'externalId'],
      ['qualityAssuredUntil', 'certification'],
      ['certifiedUntil'],
    ],
  },
  'api::workplace.workplace': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'employer', 'municipality', 'siteType', 'capacity'],
    edit: [
      ['name', 'employer'],
      ['municipality', 'department'],
      ['address', 'postalCode'],
      ['city', 'siteType'],
      ['capacity', 'ward'],
      ['employerRiskAssessedOn', 'providerRiskAssessedOn'],
      ['externalId'],
      ['latitude', 'longitude'],
    ],
  },
  'api::contact-person.contact-person': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'workplace', 'role', 'telephone'],
    edit: [
      ['name', 'workplace'],
      ['email', 'telephone'],
      ['role', 'externalId'],
    ],
  },
  'api::supervisor.supervisor': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'workplaces', 'capacity', 'telephone'],
    edit: [
      ['name', 'capacity'],
      ['email', 'telephone'],
      ['workplaces', 'externalId'],
      ['experienceYears', 'isAdult'],
      ['trainedOn'],
      ['extractSeenOn', 'extractSeenBy'],
    ],
  },
  'api::occupation-field.occupation-field': {
    mainField: 'nameSv',
    sortBy: 'nameSv',
    list: ['nameSv', 'nameEn', 'slug'],
    edit: [['nameSv', 'nameEn'], ['slug', 'conceptId'], ...BASE_DATA_END],
  },
  'api::slot.slot': {
    mainField: 'title',
    sortBy: 'title',
    list: ['title', 'workplace', 'occupationField', 'seats', 'state'],
    edit: [
      ['title', 'state'],
      ['workplace', 'supervisor'],
      ['tasks'],
      ['placementForms', 'occupationField'],
      ['seats', 'origin'],
      ['open'],
      ['minAge', 'minGrade'],
      ['programme', 'languages'],
      ['dailyHours', 'breakMinutes'],
      ['needsRegisterExtract', 'hasRiskyTasks'],
      ['handlesMoneyAlone', 'sellsAgeRestricted'],
      ['needsTrainedSupervisor', 'needsCertification'],
      ['lunch', 'setting'],
      ['reservedForSchools', 'reservedForProviders'],
      ['reservedUntil', 'slug'],
      ['internalNote'],
      ['externalId'],
    ],
  },
  'api::placement-form.placement-form': {
    mainField: 'nameSv',
    sortBy: 'nameSv',
    list: ['nameSv', 'nameEn', 'code'],
    edit: [['nameSv', 'nameEn'], ['descriptionSv', 'descriptionEn'], ['code'], ...BASE_DATA_END],
  },
  'api::rule-set.rule-set': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'placementForm', 'origin', 'rule', 'validFrom'],
    edit: [
      ['name', 'placementForm'],
      ['origin', 'rule'],
      ['provider', 'maxTravelMinutes'],
      ['validFrom', 'validTo'],
      ['ageFrom', 'ageTo'],
      ['minAge', 'minGrade'],
      ['maxHoursPerDay', 'maxHoursPerWeek'],
      ['minHoursPerDay'],
      ['earliestStart', 'latestEnd'],
      ['minDays', 'maxMonths'],
      ...BASE_DATA_END,
    ],
  },
  'api::period.period': {
    mainField: 'name',
    sortBy: 'wishesClose',
    list: ['name', 'placementForm', 'owner', 'schoolYear', 'state'],
    edit: [
      ['name', 'placementForm'],
      ['owner', 'schoolYear'],
      ['wishesOpen', 'wishesClose'],
      ['releaseDate', 'fallback'],
      ['policy', 'seed'],
      ['minWishes', 'hasFieldWishes'],
      ['externalId'],
    ],
  },
  'api::period-group.period-group': {
    mainField: 'weeks',
    sortBy: 'weeks',
    list: ['period', 'cohort', 'weeks', 'firstDay', 'lastDay'],
    edit: [['period', 'cohort'], ['weeks', 'weekdays'], ['firstDay', 'lastDay'], ['externalId']],
  },
  'api::quota.quota': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'provider', 'seats', 'weeks'],
    edit: [['name', 'seats'], ['provider', 'weeks'], ['slots']],
  },
  'api::school-calendar.school-calendar': {
    mainField: 'name',
    sortBy: 'firstDay',
    list: ['name', 'kind', 'firstDay', 'lastDay', 'municipality'],
    edit: [
      ['name', 'kind'],
      ['firstDay', 'lastDay'],
      ['municipality', 'school'],
      ['schoolYear', 'externalId'],
      ...BASE_DATA_END,
    ],
  },
  'api::learner.learner': {
    mainField: 'familyName',
    sortBy: 'familyName',
    list: ['familyName', 'givenName', 'cohort', 'school', 'state'],
    edit: [
      ['givenName', 'familyName'],
      ['provider', 'school'],
      ['cohort', 'birthYear'],
      ['state', 'externalId'],
      ['extractSeenOn', 'extractSeenBy'],
      ['avoidedWorkplaces'],
    ],
  },
  'api::participation.participation': {
    mainField: 'state',
    sortBy: 'id',
    list: ['learner', 'period', 'group', 'state', 'priority'],
    edit: [
      ['learner', 'period'],
      ['group', 'state'],
      ['firstDay', 'lastDay'],
      ['weekdays', 'priority'],
      ['priorityReason', 'travelMinutes'],
      ['guardianInformedOn', 'guardianConsentOn'],
      ['isOutsideApproved', 'needsLodging'],
      ['hasExceptionalReasons'],
    ],
  },
  'api::wish.wish': {
    mainField: 'id',
    sortBy: 'rank',
    list: ['participation', 'slot', 'rank'],
    edit: [['participation', 'slot'], ['rank']],
  },
};
