import { Field, Radio, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { AllocateInput } from '../../../../contracts/periods';
import { Disclosure } from '../../components/disclosure';
import { Muted, Stack } from '../../components/section';
import { useText } from '../../text/use-text';

export type Settings = Pick<Required<AllocateInput>, 'policy' | 'fallback' | 'seed'>;
type Props = { readonly settings: Settings; readonly onChange: (settings: Settings) => void };

/** What may be set for one run: what happens when no wish can be met, and the lot's seed. */
export function AllocateSettings({ settings, onChange }: Props): JSX.Element {
  const { t } = useText();
  return (
    <Disclosure label={t('allocate.settings')}>
      <Stack>
        <Fieldset>
          <legend>{t('allocate.fallback')}</legend>
          <Radio.Group
            aria-label={t('allocate.fallback')}
            value={settings.fallback}
            onValueChange={(value: string) =>
              onChange({ ...settings, fallback: value === 'none' ? 'none' : 'any-eligible' })
            }
          >
            <Radio.Item value="any-eligible">{t('allocate.fallback.any-eligible')}</Radio.Item>
            <Radio.Item value="none">{t('allocate.fallback.none')}</Radio.Item>
          </Radio.Group>
        </Fieldset>
        <Field.Root name="seed" width="100%" maxWidth="32rem">
          <Field.Label>{t('allocate.seed')}</Field.Label>
          <TextInput
            value={settings.seed}
            maxLength={120}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
              onChange({ ...settings, seed: event.target.value })
            }
          />
        </Field.Root>
        <Muted>{t('allocate.seed.hint')}</Muted>
      </Stack>
    </Disclosure>
  );
}

const Fieldset = styled.fieldset`
  border: 0;
  padding: 0;
  legend {
    padding-bottom: 8px;
    font-size: 1.2rem;
    font-weight: 600;
  }
`;
