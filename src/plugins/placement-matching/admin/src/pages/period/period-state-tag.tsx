import type { PeriodRow } from '../../../../contracts/periods';
import type { Tone } from '../../components/severity-icon';
import { StateTag } from '../../components/state-tag';
import { useText } from '../../text/use-text';

const TONE: Readonly<Record<PeriodRow['state'], Tone>> = {
  planned: 'neutral',
  open: 'active',
  closed: 'advice',
  published: 'done',
};

export function PeriodStateTag({ state }: { readonly state: PeriodRow['state'] }): JSX.Element {
  const { t } = useText();
  return <StateTag tone={TONE[state]}>{t(`state.${state}`)}</StateTag>;
}
