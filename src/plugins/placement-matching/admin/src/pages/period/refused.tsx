import type { Compared } from '../../../../contracts/periods';
import { Fact } from '../../components/fact';
import { useText, type Text, type TextKey } from '../../text/use-text';
import { policyName } from '../policies/policy-words';

const WHY: Readonly<Record<string, TextKey>> = {
  visits: 'compare.refused.visits',
  quotas: 'compare.refused.quotas',
  'least-number': 'compare.refused.least-number',
  overlap: 'compare.refused.overlap',
  supervisor: 'compare.refused.supervisor',
  workplace: 'compare.refused.workplace',
};

/** Policies that a comparison left out, and why. */
export function Refused({ result }: { readonly result: unknown }): JSX.Element | null {
  const { t } = useText();
  const refused = refusedIn(result);
  if (refused.length === 0) return null;
  return (
    <ul>
      {refused.map((one) => (
        <Fact key={one.policy} tone="advice">
          {sentenceOf(one, t)}
        </Fact>
      ))}
    </ul>
  );
}

function refusedIn(result: unknown): Compared['refused'] {
  const refused = (result as Partial<Compared> | null)?.refused;
  return Array.isArray(refused) ? (refused as Compared['refused']) : [];
}

function sentenceOf({ policy, why }: Compared['refused'][number], t: Text['t']): string {
  const key = WHY[why];
  const words = key ? t(key) : why;
  return t('compare.refusedLine', { policy: policyName(policy, t), why: words });
}
