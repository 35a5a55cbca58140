import { Button } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { ConflictView } from '../../../contracts/conflicts';
import { SeverityIcon, type Tone } from '../components/severity-icon';
import { toneColour } from '../components/state-tag';
import { useRights } from '../rights';
import { useText } from '../text/use-text';
import type { Cause } from './conflict-causes';
import { WaiveDialog } from './waive-dialog';
import { WaivedNote } from './waived-note';

/** What was asked for when the conflicts were found. */
export type ConflictScope = { readonly period: string | null; readonly run: string | null };

type Props = {
  readonly cause: Cause;
  readonly scope: ConflictScope;
  readonly onChanged: () => void;
};

const TONE: Readonly<Record<ConflictView['severity'], Tone>> = {
  blocks: 'blocks',
  warns: 'warning',
};

export function CauseCard({ cause, scope, onChanged }: Props): JSX.Element {
  const { t, span } = useText();
  const [first] = cause.conflicts;
  const tone = TONE[first.severity];
  const days = cause.conflicts.flatMap((conflict) => conflict.days).sort();
  const [from] = days;
  const to = days.at(-1);
  return (
    <Card aria-label={first.sentence} $tone={tone}>
      <Head $tone={tone}>
        <SeverityIcon tone={tone} size={14} />
        <span>{t(`severity.${first.severity}`)}</span>
        <small title={first.source}>
          {[
            [first.number, t(`conflicts.standing.${first.standing}`)].filter(Boolean).join(', '),
            t('conflicts.placements', { count: Math.max(cause.placements, first.learners.length) }),
            from && to ? span(from, to) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </Head>
      {cause.conflicts.map((conflict) => (
        <OneConflict
          key={`${conflict.days[0] ?? ''} ${conflict.placements.join(' ')}`}
          conflict={conflict}
          scope={scope}
          onChanged={onChanged}
        />
      ))}
    </Card>
  );
}

const NAMED = 8;

function OneConflict({
  conflict,
  scope,
  onChanged,
}: Omit<Props, 'cause'> & { readonly conflict: ConflictView }): JSX.Element {
  const { t } = useText();
  const { canPlace } = useRights();
  const [isAsking, setIsAsking] = React.useState(false);
  const canWaive = canPlace && conflict.severity === 'warns' && conflict.waiver === null;
  return (
    <One>
      <strong>{conflict.sentence}</strong>
      {conflict.learners.length > 0 ? (
        <p>
          {conflict.learners
            .slice(0, NAMED)
            .map((learner) =>
              learner.provider ? `${learner.name} (${learner.provider})` : learner.name,
            )
            .join(', ')}
          {conflict.learners.length > NAMED
            ? ` ${t('conflicts.andMore', { count: conflict.learners.length - NAMED })}`
            : ''}
        </p>
      ) : null}
      {conflict.groups.length > 0 ? (
        <p>{t('conflicts.groups', { groups: conflict.groups.join(', ') })}</p>
      ) : null}
      {conflict.waiver ? (
        <WaivedNote waiver={conflict.waiver} canWithdraw={canPlace} onChanged={onChanged} />
      ) : (
        <Remedies aria-label={t('conflicts.remedies')}>
          {conflict.remedies.map((remedy) => (
            <li key={remedy}>{remedy}</li>
          ))}
        </Remedies>
      )}
      {canWaive ? (
        <div>
          <Button variant="tertiary" size="S" onClick={() => setIsAsking(true)}>
            {t('conflicts.waive')}
          </Button>
        </div>
      ) : null}
      {isAsking ? (
        <WaiveDialog
          conflict={conflict}
          scope={scope}
          onClose={() => setIsAsking(false)}
          onWaived={onChanged}
        />
      ) : null}
    </One>
  );
}

const One = styled.div`
  display: grid;
  gap: 6px;
  & + & {
    padding-top: 12px;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
`;
const Card = styled.article<{ $tone: Tone }>`
  display: grid;
  gap: 6px;
  padding: 16px 20px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 4px solid ${({ theme, $tone }) => toneColour($tone, theme)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  overflow-wrap: anywhere;
  strong {
    font-weight: 600;
  }
`;
const Head = styled.div<{ $tone: Tone }>`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 8px;
  font-weight: 600;
  svg {
    color: ${({ theme, $tone }) => toneColour($tone, theme)};
  }
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 400;
  }
`;
const Remedies = styled.ul`
  display: grid;
  gap: 4px;
  li {
    padding-left: 20px;
    position: relative;
  }
  li::before {
    content: '→';
    position: absolute;
    left: 0;
  }
`;
