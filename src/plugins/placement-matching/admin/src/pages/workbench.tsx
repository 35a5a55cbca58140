import { Page, useAuth } from '@strapi/strapi/admin';
import { Navigate, Route, Routes, useMatch } from 'react-router-dom';
import { styled } from 'styled-components';
import { ROOT } from '../addresses';
import { WorkbenchNav } from '../components/workbench-nav';
import type { Setup } from '../../../contracts/setup';
import { useData } from '../data/use-data';
import { useRights } from '../rights';
import { useText } from '../text/use-text';
import { CalendarPage } from './calendar/calendar-page';
import { ConflictsPage } from './conflicts-page';
import { EvidencePage } from './evidence/evidence-page';
import { HoldsPage } from './holds/holds-page';
import { ImportPage } from './imports/import-page';
import { OffersPage } from './offers/offers-page';
import { AllocateStep } from './period/allocate-step';
import { ComparePage } from './period/compare-page';
import { LedgerPage } from './ledger-page';
import { PeriodPage } from './period/period-page';
import { PrintPage } from './period/print-page';
import { PublishStep } from './period/publish-step';
import { FollowUpStep } from './follow-up/follow-up-step';
import { ReviewStep } from './period/review-step';
import { SetupStep } from './period/setup-step';
import { SlotsStep } from './period/slots-step';
import { WishesStep } from './period/wishes-step';
import { PeriodsPage } from './periods-page';
import { PolicyPage } from './policies/policy-page';
import { SetupPage } from './setup-page';
import { TodayPage } from './today-page';
import { YearPage } from './year/year-page';

/** The plugin's pages with their way round; what a person may not use is not shown. */
export function Workbench(): JSX.Element {
  const rights = useRights();
  const { t } = useText();
  const isInPeriod = useMatch(`${ROOT}/periods/:id/*`) !== null;
  const isSuperAdmin = useAuth(
    'Workbench',
    (auth) => auth.user?.roles?.some((role) => role.code === 'strapi-super-admin') ?? false,
  );
  const setup = useData<Setup>(isSuperAdmin ? '/placement-matching/setup' : null);
  if (rights.isLoading || setup.isLoading) return <Page.Loading>{t('loading')}</Page.Loading>;
  if (!rights.canRead && !rights.canImport && !rights.canReviewOffers)
    return <Page.NoPermissions />;
  return (
    <Layout>
      <WorkbenchNav rights={rights} isInPeriod={isInPeriod} />
      <Main id="main-content">
        {setup.data?.isNeeded ? (
          <SetupPage setup={setup.data} onDone={setup.reload} />
        ) : (
          <Routes>
            {rights.canRead ? (
              <>
                <Route index element={<TodayPage rights={rights} />} />
                <Route path="periods" element={<PeriodsPage rights={rights} />} />
                <Route path="periods/:id" element={<PeriodPage rights={rights} />}>
                  <Route path="setup" element={<SetupStep />} />
                  <Route path="slots" element={<SlotsStep />} />
                  <Route path="wishes" element={<WishesStep />} />
                  <Route path="allocate" element={<AllocateStep />} />
                  <Route path="review" element={<ReviewStep />} />
                  <Route path="publish" element={<PublishStep />} />
                  <Route path="follow-up" element={<FollowUpStep />} />
                  <Route path="compare" element={<ComparePage />} />
                  <Route path="print" element={<PrintPage />} />
                  <Route path="*" element={<Navigate to="../setup" replace />} />
                  <Route index element={<Navigate to="setup" replace />} />
                </Route>
                <Route path="policies/:policy" element={<PolicyPage />} />
                <Route path="year" element={<YearPage rights={rights} />} />
                <Route path="calendar" element={<CalendarPage />} />
                <Route path="ledger" element={<LedgerPage />} />
                <Route path="conflicts" element={<ConflictsPage />} />
                <Route path="holds" element={<HoldsPage rights={rights} />} />
              </>
            ) : null}
            {rights.canReviewOffers ? <Route path="offers" element={<OffersPage />} /> : null}
            {rights.canAudit ? <Route path="evidence" element={<EvidencePage />} /> : null}
            {rights.canImport ? <Route path="imports/*" element={<ImportPage />} /> : null}
            <Route
              path="*"
              element={
                <Navigate
                  to={`${ROOT}${rights.canRead ? '' : rights.canImport ? '/imports' : '/offers'}`}
                  replace
                />
              }
            />
          </Routes>
        )}
      </Main>
    </Layout>
  );
}

const Layout = styled.div`
  display: flex;
  min-height: 100%;
  background: ${({ theme }) => theme.colors.neutral100};
  @media (max-width: 767px) {
    flex-direction: column;
  }
`;
const Main = styled.main`
  flex: 1 1 0;
  min-width: 0;
  padding: 24px 32px 48px;
  a:not([class]) {
    color: ${({ theme }) => theme.colors.primary700};
  }
  @media (max-width: 767px) {
    flex: none;
    padding: 16px 12px 48px;
  }
`;
