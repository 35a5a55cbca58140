import { Combobox, ComboboxOption, Field, LinkButton, TextInput } from '@strapi/design-system';
import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Setup, SetupDone, SetupInput } from '../../../contracts/setup';
import { ROOT } from '../addresses';
import { GateButton } from '../components/gate-button';
import { errorSentence } from '../components/load-state';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { Section, Stack } from '../components/section';
import { useSend } from '../data/use-send';
import { useText } from '../text/use-text';

type Props = { readonly setup: Setup; readonly onDone: () => void };
type Answers = {
  readonly region: string;
  readonly municipality: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly email: string;
};

/** The first page of an empty installation: region, first municipality, first coordinator. */
export function SetupPage({ setup, onDone }: Props): JSX.Element {
  const { t } = useText();
  const [answers, setAnswers] = React.useState<Answers>({
    region: '',
    municipality: '',
    firstname: '',
    lastname: '',
    email: '',
  });
  const [done, setDone] = React.useState<SetupDone | null>(null);
  const { send, isSending, error } = useSend();
  const isComplete = Object.values(answers).every((answer) => answer.trim() !== '');
  const text = (key: keyof Answers, label: string, type = 'text'): JSX.Element => (
    <Field.Root name={key} required width="100%">
      <Field.Label>{label}</Field.Label>
      <TextInput
        type={type}
        value={answers[key]}
        autoComplete="off"
        onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
          setAnswers({ ...answers, [key]: event.target.value })
        }
      />
    </Field.Root>
  );
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const body: SetupInput = {
      regionName: answers.region,
      municipalityCode: answers.municipality,
      coordinator: {
        firstname: answers.firstname,
        lastname: answers.lastname,
        email: answers.email,
      },
    };
    setDone(await send<SetupDone>('/placement-matching/setup', body));
  };
  return (
    <>
      <PageHeading title={t('setup.title')} focusKey="setup" facts={t('setup.lead')} />
      {done ? (
        <Section title={t('setup.done', { region: done.region.name })}>
          <p>{t('setup.done.provider', { provider: done.provider.name })}</p>
          {done.coordinator.registrationLink ? (
            <Notice tone="advice" title={t('setup.done.link', { email: done.coordinator.email })}>
              <code>{done.coordinator.registrationLink}</code>
            </Notice>
          ) : (
            <p>{t('setup.done.known', { email: done.coordinator.email })}</p>
          )}
          <LinkButton tag={Link} to={`${ROOT}/imports?kind=providers`} onClick={onDone}>
            {t('setup.done.next')}
          </LinkButton>
        </Section>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <Section title={t('setup.where')}>
              <Fields>
                {text('region', t('setup.region'))}
                <Field.Root name="municipality" required width="100%">
                  <Field.Label>{t('setup.municipality')}</Field.Label>
                  {/* Inline completion would write over letters that are typed faster than the list is drawn. */}
                  <Combobox
                    autocomplete={{ type: 'list', filter: 'contains' }}
                    value={answers.municipality}
                    onChange={(value?: string) =>
                      setAnswers({ ...answers, municipality: value ?? '' })
                    }
                    onClear={() => setAnswers({ ...answers, municipality: '' })}
                    clearLabel={t('action.clear')}
                    placeholder={t('setup.municipality.choose')}
                    noOptionsMessage={() => t('manual.noHit')}
                  >
                    {setup.municipalities.map((one) => (
                      <ComboboxOption key={one.code} value={one.code}>
                        {one.name}
                      </ComboboxOption>
                    ))}
                  </Combobox>
                </Field.Root>
              </Fields>
            </Section>
            <Section title={t('setup.coordinator')}>
              <Fields>
                {text('firstname', t('setup.firstname'))}
                {text('lastname', t('setup.lastname'))}
                {text('email', t('setup.email'), 'email')}
              </Fields>
            </Section>
            {error ? (
              <Notice tone="blocks" role="alert">
                {errorSentence(error, t)}
              </Notice>
            ) : null}
            <div>
              <GateButton
                type="submit"
                isBusy={isSending}
                reason={!isComplete ? t('setup.fillIn') : null}
              >
                {t('setup.button')}
              </GateButton>
            </div>
          </Stack>
        </form>
      )}
    </>
  );
}

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
  gap: 16px;
`;
