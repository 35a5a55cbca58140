/** The one place where the plugin names content types of `src/api`. */
export const API_TYPES = {
  region: 'api::region.region',
  municipality: 'api::municipality.municipality',
  department: 'api::department.department',
  provider: 'api::provider.provider',
  school: 'api::school.school',
  cohort: 'api::cohort.cohort',
  employer: 'api::employer.employer',
  workplace: 'api::workplace.workplace',
  contactPerson: 'api::contact-person.contact-person',
  supervisor: 'api::supervisor.supervisor',
  occupationField: 'api::occupation-field.occupation-field',
  slot: 'api::slot.slot',
  placementForm: 'api::placement-form.placement-form',
  ruleSet: 'api::rule-set.rule-set',
  period: 'api::period.period',
  periodGroup: 'api::period-group.period-group',
  schoolCalendar: 'api::school-calendar.school-calendar',
  learner: 'api::learner.learner',
  participation: 'api::participation.participation',
  wish: 'api::wish.wish',
} as const;

export const PLUGIN_TYPES = {
  placement: 'plugin::placement-matching.placement',
  hold: 'plugin::placement-matching.hold',
  allocationRun: 'plugin::placement-matching.allocation-run',
  allocationResult: 'plugin::placement-matching.allocation-result',
  runEdit: 'plugin::placement-matching.run-edit',
} as const;
