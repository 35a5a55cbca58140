import type { Validator } from './issue';
import { cohort } from './types/cohort';
import { contactPerson } from './types/contact-person';
import {
  contactPoint,
  edition,
  enquiry,
  event,
  eventRegistration,
  feedback,
  project,
  redirect,
  siteSetting,
  text,
} from './types/editorial';
import { employer } from './types/employer';
import { learner } from './types/learner';
import { ledgerEntry } from './types/ledger-entry';
import { municipality } from './types/municipality';
import { participation } from './types/participation';
import { period } from './types/period';
import { periodGroup } from './types/period-group';
import { provider } from './types/provider';
import { quota } from './types/quota';
import { ruleSet } from './types/rule-set';
import { school } from './types/school';
import { schoolCalendar } from './types/school-calendar';
import { slot } from './types/slot';
import { supervisor } from './types/supervisor';
import { wish } from './types/wish';
import { workplace } from './types/workplace';

/** What a write to each content type must satisfy; `municipalityCodes` is SCB's list. */
export const validators = (
  municipalityCodes: ReadonlySet<string>,
): Readonly<Record<string, Validator>> => ({
  'api::cohort.cohort': cohort,
  'api::contact-person.contact-person': contactPerson,
  'api::employer.employer': employer,
  'api::learner.learner': learner,
  'api::ledger-entry.ledger-entry': ledgerEntry,
  'api::municipality.municipality': municipality(municipalityCodes),
  'api::participation.participation': participation,
  'api::period.period': period,
  'api::period-group.period-group': periodGroup,
  'api::provider.provider': provider,
  'api::quota.quota': quota,
  'api::rule-set.rule-set': ruleSet,
  'api::school.school': school,
  'api::school-calendar.school-calendar': schoolCalendar,
  'api::slot.slot': slot,
  'api::supervisor.supervisor': supervisor,
  'api::wish.wish': wish,
  'api::workplace.workplace': workplace,
  'api::guide.guide': text,
  'api::article.article': text,
  'api::page.page': text,
  'api::event.event': event,
  'api::project.project': project,
  'api::contact-point.contact-point': contactPoint,
  'api::redirect.redirect': redirect,
  'api::edition.edition': edition,
  'api::event-registration.event-registration': eventRegistration,
  'api::enquiry.enquiry': enquiry,
  'api::feedback.feedback': feedback,
  'api::site-setting.site-setting': siteSetting,
});
