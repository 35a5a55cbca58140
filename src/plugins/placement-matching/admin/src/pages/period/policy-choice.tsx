import { Radio } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { policyAddress } from '../../addresses';
import { Disclosure } from '../../components/disclosure';
import { Muted, Row } from '../../components/section';
import { useText } from '../../text/use-text';
import {
  COMMON_POLICIES,
  isPolicy,
  OTHER_POLICIES,
  policyName,
  type Policy,
} from '../policies/policy-words';

type Props = { readonly policy: Policy; readonly onChange: (policy: Policy) => void };

/** By which rule the places are shared out, with what it means in a sentence and the way to all of it. */
export function PolicyChoice({ policy, onChange }: Props): JSX.Element {
  const { t } = useText();
  const item = (one: Policy): JSX.Element => (
    <Radio.Item key={one} value={one}>
      {policyName(one, t)}
    </Radio.Item>
  );
  return (
    <Fieldset>
      <legend>{t('policy.legend')}</legend>
      <Radio.Group
        aria-label={t('policy.legend')}
        value={policy}
        onValueChange={(value: string) => (isPolicy(value) ? onChange(value) : undefined)}
      >
        <Row>{COMMON_POLICIES.map(item)}</Row>
        <Disclosure label={t('policy.more')}>
          <Row>{OTHER_POLICIES.map(item)}</Row>
        </Disclosure>
      </Radio.Group>
      <Muted>{t(`policy.${policy}.text`)}</Muted>
      <Link to={policyAddress(policy)}>{t('policy.read')}</Link>
    </Fieldset>
  );
}

const Fieldset = styled.fieldset`
  display: grid;
  gap: 8px;
  padding: 0;
  border: 0;
  legend {
    padding-bottom: 8px;
    font-size: 1.2rem;
    font-weight: 600;
  }
`;
