import { styled } from 'styled-components';
import type { ConflictView } from '../../../contracts/conflicts';
import { SeverityIcon, type Tone } from '../components/severity-icon';
import { toneColour } from '../components/state-tag';
import { useText } from '../text/use-text';

const MOST = 200;
const TONE: Readonly<Record<ConflictView['severity'], Tone>> = {
  blocks: 'blocks',
  warns: 'warning',
};

/** One card a cause, what blocks first; what, where, whose, and what can be done. */
export function ConflictList({
  conflicts,
}: {
  readonly conflicts: readonly ConflictView[];
}): JSX.Element {
  const { t } = useText();
  if (conflicts.length === 0) return <Empty>{t('conflicts.none')}</Empty>;
  const ordered = [...conflicts].sort(
    (a, b) => a.severity.localeCompare(b.severity) || b.learners.length - a.learners.length,
  );
  return (
    <>
      <Cards>
        {ordered.slice(0, MOST).map((conflict) => (
          <li
            key={`${conflict.rule}-${conflict.resource.id}-${conflict.days[0] ?? ''}-${conflict.placements[0] ?? ''}`}
          >
            <ConflictCard conflict={conflict} />
          </li>
        ))}
      </Cards>
      {ordered.length > MOST ? (
        <p>{t('conflicts.more', { shown: MOST, count: ordered.length })}</p>
      ) : null}
    </>
  );
}

function ConflictCard({ conflict }: { readonly conflict: ConflictView }): JSX.Element {
  const { t, span } = useText();
  const tone = TONE[conflict.severity];
  const first = conflict.days[0];
  const last = conflict.days.at(-1);
  return (
    <Card aria-label={conflict.sentence} $tone={tone}>
      <Head $tone={tone}>
        <SeverityIcon tone={tone} size={14} />
        <span>{t(`severity.${conflict.severity}`)}</span>
        <small>
          {[
            conflict.number,
            t('conflicts.placements', {
              count: Math.max(conflict.placements.length, conflict.learners.length),
            }),
            first && last ? span(first, last) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </Head>
      <strong>{conflict.sentence}</strong>
      {conflict.learners.length > 0 ? (
        <p>
          {conflict.learners
            .slice(0, 8)
            .map((learner) =>
              learner.provider ? `${learner.name} (${learner.provider})` : learner.name,
            )
            .join(', ')}
          {conflict.learners.length > 8
            ? ` ${t('conflicts.andMore', { count: conflict.learners.length - 8 })}`
            : ''}
        </p>
      ) : null}
      <Remedies aria-label={t('conflicts.remedies')}>
        {conflict.remedies.map((remedy) => (
          <li key={remedy}>{remedy}</li>
        ))}
      </Remedies>
    </Card>
  );
}

const Cards = styled.ul`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 12px;
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
const Empty = styled.p`
  padding: 32px 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
`;
