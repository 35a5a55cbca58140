import {
  ArrowLineLeft,
  ArrowLineRight,
  BulletList,
  Calendar,
  ChartBubble,
  CheckCircle,
  Discuss,
  GridNine,
  House,
  Lock,
  Shield,
  Upload,
  WarningCircle,
} from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import * as React from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { registerAddress, ROOT } from '../addresses';
import type { Rights } from '../rights';
import { useText, type TextKey } from '../text/use-text';
import { spoken } from './spoken';

const REGISTERS: readonly { readonly uid: string; readonly label: TextKey }[] = [
  { uid: 'api::slot.slot', label: 'nav.slots' },
  { uid: 'api::workplace.workplace', label: 'nav.workplaces' },
  { uid: 'api::supervisor.supervisor', label: 'nav.supervisors' },
  { uid: 'api::school.school', label: 'nav.schools' },
  { uid: 'api::learner.learner', label: 'nav.learners' },
];
const STORED = 'praktikvagen-nav-folded';

/** The plugin's own way round; folds to icons inside a period, where the table needs the width. */
export function WorkbenchNav({
  rights,
  isInPeriod,
}: {
  readonly rights: Rights;
  readonly isInPeriod: boolean;
}): JSX.Element {
  const { t } = useText();
  const [stored, setStored] = React.useState(() => localStorage.getItem(STORED));
  const [isOpenOnPhone, setIsOpenOnPhone] = React.useState(false);
  const permissions = useAuth('WorkbenchNav', (auth) => auth.permissions);
  const isFolded = isInPeriod && stored !== 'false';
  const registers = REGISTERS.filter(({ uid }) =>
    permissions.some(
      (one) => one.action === 'plugin::content-manager.explorer.read' && one.subject === uid,
    ),
  );
  const fold = (): void => {
    localStorage.setItem(STORED, String(!isFolded));
    setStored(String(!isFolded));
  };
  const link = (to: string, label: string, icon: JSX.Element, isEnd = false): JSX.Element => (
    <li>
      <NavLink
        to={to}
        end={isEnd}
        title={isFolded ? label : undefined}
        onClick={() => setIsOpenOnPhone(false)}
      >
        {icon}
        <span>{label}</span>
      </NavLink>
    </li>
  );

  return (
    <Side aria-label={t('menu')} $isFolded={isFolded} $isOpen={isOpenOnPhone}>
      <PhoneButton
        type="button"
        aria-expanded={isOpenOnPhone}
        onClick={() => setIsOpenOnPhone(!isOpenOnPhone)}
      >
        {t('nav.phone')}
      </PhoneButton>
      <ul>
        {rights.canRead ? link(ROOT, t('nav.today'), <House />, true) : null}
        {rights.canRead ? link(`${ROOT}/year`, t('nav.year'), <ChartBubble />) : null}
        {rights.canRead ? link(`${ROOT}/periods`, t('nav.periods'), <Calendar />) : null}
        {rights.canRead ? link(`${ROOT}/calendar`, t('nav.calendar'), <GridNine />) : null}
        {rights.canRead ? link(`${ROOT}/conflicts`, t('nav.conflicts'), <WarningCircle />) : null}
        {rights.canRead ? link(`${ROOT}/ledger`, t('nav.ledger'), <CheckCircle />) : null}
        {rights.canRead ? link(`${ROOT}/holds`, t('nav.holds'), <Lock />) : null}
        {rights.canReviewOffers ? link(`${ROOT}/offers`, t('nav.offers'), <Discuss />) : null}
        {rights.canImport ? link(`${ROOT}/imports`, t('nav.imports'), <Upload />) : null}
        {rights.canAudit ? link(`${ROOT}/evidence`, t('nav.evidence'), <Shield />) : null}
      </ul>
      {registers.length > 0 && (!isFolded || isOpenOnPhone) ? (
        <>
          <h2>{t('nav.registers')}</h2>
          <ul>
            {registers.map(({ uid, label }) => (
              <React.Fragment key={uid}>
                {link(registerAddress(uid), t(label), <BulletList />)}
              </React.Fragment>
            ))}
          </ul>
        </>
      ) : null}
      {isInPeriod ? (
        <FoldButton
          type="button"
          onClick={fold}
          aria-label={isFolded ? t('nav.unfold') : t('nav.fold')}
        >
          {isFolded ? <ArrowLineRight aria-hidden="true" /> : <ArrowLineLeft aria-hidden="true" />}
        </FoldButton>
      ) : null}
    </Side>
  );
}

const Side = styled.nav<{ $isFolded: boolean; $isOpen: boolean }>`
  flex: none;
  width: ${({ $isFolded }) => ($isFolded ? '56px' : '208px')};
  padding: 24px 8px;
  border-right: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  ul {
    display: grid;
    gap: 2px;
  }
  h2 {
    padding: 20px 12px 8px;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }
  a {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 36px;
    padding: 0 12px;
    border-radius: 4px;
    color: inherit;
    text-decoration: none;
  }
  a svg {
    flex: none;
  }
  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
  a span {
    ${({ $isFolded }) => ($isFolded ? spoken : '')}
  }
  a:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  a[aria-current] {
    background: ${({ theme }) => theme.colors.primary100};
    font-weight: 600;
  }
  a:focus-visible,
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  @media (max-width: 767px) {
    width: 100%;
    padding: 8px 12px;
    border-right: 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    > *:not(:first-child) {
      display: ${({ $isOpen }) => ($isOpen ? 'grid' : 'none')};
    }
    a span {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
      white-space: normal;
    }
  }
`;
const PhoneButton = styled.button`
  display: none;
  width: 100%;
  min-height: 44px;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 4px;
  background: none;
  color: inherit;
  font: inherit;
  @media (max-width: 767px) {
    display: block;
  }
`;
const FoldButton = styled.button`
  margin: 16px 8px;
  padding: 8px;
  border: 0;
  border-radius: 4px;
  background: none;
  cursor: pointer;
  @media (max-width: 767px) {
    display: none !important;
  }
`;
