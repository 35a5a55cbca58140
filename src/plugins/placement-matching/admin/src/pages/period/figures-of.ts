import type { RunSummary } from '../../../../contracts/periods';
import type { Text } from '../../text/use-text';

export type Figure = {
  readonly key: string;
  readonly label: string;
  readonly of: (run: RunSummary) => string;
};

/** The figures of a run that have no picture, in words of the reader's language. */
export function figuresOf({ t, number }: Pick<Text, 't' | 'number'>): readonly Figure[] {
  const none = t('metrics.none');
  const whole = (value: number | null | undefined): string =>
    value === null || value === undefined ? none : number(value);
  const tenth = (value: number): string => number(Math.round(10 * value) / 10);
  return [
    {
      key: 'gap',
      label: t('metrics.parityGap'),
      of: ({ metrics }) =>
        metrics?.parityGap === null || metrics === null
          ? none
          : t('metrics.points', { points: tenth(metrics.parityGap) }),
    },
    { key: 'moved', label: t('metrics.moved'), of: ({ moved }) => whole(moved) },
    {
      key: 'mean',
      label: t('metrics.meanRank'),
      of: ({ metrics }) => (metrics?.meanRank ? number(round(metrics.meanRank)) : none),
    },
    {
      key: 'worst',
      label: t('metrics.worstRank'),
      of: ({ metrics }) => whole(metrics?.worstRank),
    },
    { key: 'envy', label: t('metrics.envious'), of: ({ metrics }) => whole(metrics?.envious) },
    {
      key: 'wasted',
      label: t('metrics.wastedSeats'),
      of: ({ metrics }) => whole(metrics?.wastedSeats),
    },
    {
      key: 'blocking',
      label: t('metrics.blockingPairs'),
      of: ({ metrics }) => whole(metrics?.blockingPairs),
    },
    {
      key: 'travel',
      label: t('metrics.travel'),
      of: ({ metrics }) =>
        metrics?.travel
          ? t('metrics.travelValue', {
              mean: tenth(metrics.travel.mean / 1000),
              p95: tenth(metrics.travel.p95 / 1000),
            })
          : none,
    },
  ];
}

const round = (value: number): number => Math.round(100 * value) / 100;
