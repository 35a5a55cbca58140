import { useTheme } from 'styled-components';
import { styled } from 'styled-components';
import type { RunSummary } from '../../../contracts/periods';
import { useText } from '../text/use-text';
import { Disclosure } from './disclosure';
import { PlainTable } from './plain-table';
import { rankParts, type RankPart } from './rank-parts';

/** One colour that pales with the wish's number, so that both themes have the same order. */
const OPACITY: Readonly<Record<string, number>> = {
  wish2: 0.7,
  wish3: 0.45,
  wish4: 0.25,
  wish7: 0.12,
};
const WIDTH = 1000;
const HEIGHT = 44;

/** Who got which wish, on one scale; «another place» is hatched and «none» outlined, so grey print shows it too. */
export function RankBar({
  run,
  name,
  isStrip = false,
}: {
  readonly run: RunSummary;
  readonly name: string;
  /** The bar alone, for a table that has the numbers beside it. */
  readonly isStrip?: boolean;
}): JSX.Element {
  const { t, number } = useText();
  const theme = useTheme();
  const parts = rankParts(run, t);
  const shown = parts.filter((part) => part.count > 0);
  const sentence = `${name}: ${shown.map((part) => `${part.label.toLowerCase()} ${number(part.count)}`).join(', ')}`;
  const fill = (key: string): string =>
    key === 'other' ? 'url(#hatch)' : key === 'none' ? 'transparent' : theme.colors.primary600;
  let x = 0;
  return (
    <Figure>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={sentence}
      >
        <defs>
          <pattern
            id="hatch"
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="8" height="8" fill={theme.colors.neutral0} />
            <rect width="3" height="8" fill={theme.colors.neutral500} />
          </pattern>
        </defs>
        {shown.map((part) => {
          const width = (WIDTH * part.count) / Math.max(1, run.learners);
          const left = x;
          x += width;
          return (
            <rect
              key={part.key}
              x={left + 1}
              y={1}
              width={Math.max(1, width - 2)}
              height={HEIGHT - 2}
              fill={fill(part.key)}
              fillOpacity={OPACITY[part.key] ?? 1}
              stroke={theme.colors.neutral500}
              vectorEffect="non-scaling-stroke"
            />
          );
        })}
      </svg>
      {isStrip ? null : <Numbers parts={parts} name={name} learners={run.learners} fill={fill} />}
    </Figure>
  );
}

function Numbers({
  parts,
  name,
  learners,
  fill,
}: {
  readonly parts: readonly RankPart[];
  readonly name: string;
  readonly learners: number;
  readonly fill: (key: string) => string;
}): JSX.Element {
  const { t, number, percent } = useText();
  const theme = useTheme();
  return (
    <>
      <Labels aria-hidden="true">
        {parts
          .filter((part) => part.count > 0)
          .map((part) => (
            <span key={part.key}>
              <svg width="12" height="12">
                <rect
                  x="0.5"
                  y="0.5"
                  width="11"
                  height="11"
                  fill={fill(part.key)}
                  fillOpacity={OPACITY[part.key] ?? 1}
                  stroke={theme.colors.neutral500}
                />
              </svg>
              {part.label}: <b>{number(part.count)}</b> ({percent(part.count, learners)})
            </span>
          ))}
      </Labels>
      <Disclosure label={t('action.asTable')}>
        <PlainTable
          name={name}
          columns={[
            { key: 'label', label: t('rank.outcome'), cell: (part: RankPart) => part.label },
            {
              key: 'count',
              label: t('rank.learners'),
              isNumber: true,
              cell: (part) => number(part.count),
            },
            {
              key: 'share',
              label: t('rank.share'),
              isNumber: true,
              cell: (part) => percent(part.count, learners),
            },
          ]}
          rows={parts}
          keyOf={(part) => part.key}
        />
      </Disclosure>
    </>
  );
}

const Figure = styled.div`
  display: grid;
  gap: 8px;
  > svg {
    width: 100%;
    height: 44px;
  }
`;
const Labels = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 20px;
  font-size: 1.2rem;
  line-height: 1.8rem;
  font-variant-numeric: tabular-nums;
  span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  b {
    font-weight: 600;
  }
`;
