import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Job } from '../../../contracts/periods';
import { useText } from '../text/use-text';

type Props = {
  readonly name: string;
  /** What is happening, in words. */
  readonly sentence: string;
  readonly job: Job;
  readonly onCancel?: () => void;
};

/** A bar as wide as its place, with its count in words and a way to stop. */
export function JobProgress({ name, sentence, job, onCancel }: Props): JSX.Element {
  const { t } = useText();
  const { done, total } = job.progress;
  const part = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <Box>
      <div
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
        aria-valuetext={sentence}
      >
        <Track>
          <Fill style={{ width: `${Math.max(2, part * 100)}%` }} />
        </Track>
      </div>
      <Line>
        <span role="status">{sentence}</span>
        {onCancel ? (
          <Button variant="tertiary" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        ) : null}
      </Line>
    </Box>
  );
}

const Box = styled.div`
  display: grid;
  gap: 8px;
`;
const Track = styled.div`
  height: 10px;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 5px;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral0};
`;
const Fill = styled.div`
  height: 100%;
  background: ${({ theme }) => theme.colors.primary600};
  transition: width 300ms linear;
`;
const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 8px;
  min-height: 32px;
  font-variant-numeric: tabular-nums;
`;
