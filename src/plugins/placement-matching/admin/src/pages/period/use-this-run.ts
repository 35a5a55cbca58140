import { useNavigate } from 'react-router-dom';
import type { RunSummary } from '../../../../contracts/periods';
import { periodAddress } from '../../addresses';
import { useSend, type Sender } from '../../data/use-send';
import { usePeriod } from './period-context';

/** Takes another proposal into use, and shows it. */
export function useThisRun(): Pick<Sender, 'isSending' | 'error'> & {
  readonly mayTake: boolean;
  readonly take: (run: RunSummary) => Promise<void>;
} {
  const { period, reload, rights } = usePeriod();
  const navigate = useNavigate();
  const { send, isSending, error } = useSend();
  const take = async ({ id, version }: RunSummary): Promise<void> => {
    const address = `/placement-matching/periods/${period.id}/runs/${id}/use`;
    const taken = await send(address, { version });
    if (!taken) return;
    navigate(periodAddress(period.id, 'allocate'));
    reload();
  };
  return { isSending, error, take, mayTake: rights.canAllocate && period.state !== 'published' };
}
