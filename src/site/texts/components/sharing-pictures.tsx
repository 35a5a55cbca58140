import type { VNode } from 'preact';
import type { Translator } from '../../i18n/translate';
import { OUTCOMES, WISHES } from '../sharing-example';

const CELL = 26;
const GAP = 6;
const RANKS = [1, 2, 3] as const;

/** What three ways to share mean for the same six pupils: a column each, their wishes from the top, the one they get filled. */
export function SharingPictures({ words }: { readonly words: Translator }): VNode {
  const { t } = words;
  return (
    <section class="sharing stack" aria-labelledby="i-bild">
      <h2 id="i-bild">{t('sharing.title')}</h2>
      <p>{t('sharing.text')}</p>
      <div class="halves">
        {OUTCOMES.map(({ policy, ranks }) => (
          <figure class="stack" key={policy}>
            <Picture ranks={ranks} />
            <figcaption>
              <strong>{t(`policy.${policy}`)}</strong>
              <br />
              {countsOf(words, ranks)}
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

type Ranks = readonly (number | null)[];

/** Says nothing that the words under it do not. */
function Picture({ ranks }: { readonly ranks: Ranks }): VNode {
  const step = CELL + GAP;
  return (
    <svg
      viewBox={`-1 -1 ${ranks.length * step - GAP + 2} ${RANKS.length * step - GAP + 2}`}
      width={ranks.length * step}
      height={RANKS.length * step}
      aria-hidden="true"
    >
      {ranks.map((got, pupil) =>
        RANKS.map((rank) => (
          <g
            key={`${pupil} ${rank}`}
            class={rank === got ? 'got' : undefined}
            transform={`translate(${pupil * step} ${(rank - 1) * step})`}
          >
            <rect width={CELL} height={CELL} rx="3" />
            <text x={CELL / 2} y={CELL / 2 + 5}>
              {WISHES[pupil]?.[rank - 1]}
            </text>
          </g>
        )),
      )}
    </svg>
  );
}

function countsOf({ t }: Translator, ranks: Ranks): string {
  const count = (wanted: number | null): number => ranks.filter((rank) => rank === wanted).length;
  const without = count(null);
  return [
    ...RANKS.filter((rank) => count(rank) > 0).map(
      (rank) => `${t('result.rank', { rank })}: ${count(rank)}`,
    ),
    ...(without > 0 ? [t('sharing.none', { count: without })] : []),
  ].join(' · ');
}
