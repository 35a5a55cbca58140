import type { Core } from '@strapi/strapi';
import { auditDocuments } from './guards/audit-documents';
import { guardBookedQueries } from './guards/guard-booked-queries';
import { guardBookedRows } from './guards/guard-booked-rows';
import { guardLearnerProviders } from './guards/guard-learner-providers';
import { guardNamedRows } from './guards/guard-named-rows';
import { guardParticipationState } from './guards/guard-participation-state';
import { guardPeriodState } from './guards/guard-period-state';
import { guardPlacedParticipations } from './guards/guard-placed-participations';
import { guardQuotaQueries } from './guards/guard-quota-queries';
import { guardQuotas } from './guards/guard-quotas';
import { guardRuleSets } from './guards/guard-rule-sets';
import { guardUseCaseTypes } from './guards/guard-use-case-types';
import { guardVersions } from './guards/guard-versions';
import { retryContentWrites } from './guards/retry-content-writes';
import { watchPublicDocuments } from './adapters/watch-public-documents';
import { listenForSlotChanges, PUBLIC_TEXTS_CHANGED, SLOTS_CHANGED } from './services/public-index';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  auditDocuments(strapi);
  guardUseCaseTypes(strapi);
  guardVersions(strapi);
  guardPeriodState(strapi);
  guardParticipationState(strapi);
  guardPlacedParticipations(strapi);
  guardBookedRows(strapi);
  guardBookedQueries(strapi);
  guardNamedRows(strapi);
  guardLearnerProviders(strapi);
  guardQuotas(strapi);
  guardQuotaQueries(strapi);
  retryContentWrites(strapi);
  guardRuleSets(strapi);
  listenForSlotChanges(strapi);
  watchPublicDocuments(strapi, {
    slots: () => void strapi.eventHub.emit(SLOTS_CHANGED),
    texts: () => void strapi.eventHub.emit(PUBLIC_TEXTS_CHANGED),
  });
}
