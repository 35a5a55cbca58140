import type { VNode } from 'preact';
import type { ContactPoint } from '../../plugins/placement-matching/contracts/public-content';
import type { Key } from '../i18n/translate';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { Crumbs } from '../texts/components/text-frame';
import { contactFormPath, contactPath, fixedPath } from '../texts/text-paths';
import { Faults } from './faults';
import { Field } from './field';

export const FIELDS = ['namn', 'epost', 'telefon', 'meddelande'] as const;
export type FieldName = (typeof FIELDS)[number];
export type Answers = Readonly<Record<FieldName, string>>;

export type ContactFormState = {
  readonly to: string;
  readonly key: string;
  readonly answers: Answers;
  readonly errors: Partial<Readonly<Record<FieldName, Key>>>;
  /** Why nothing was stored, when no single field is the reason. */
  readonly fault?: Key | undefined;
};

type Props = {
  readonly context: PageContext;
  /** Unknown while the database is away. */
  readonly contact: ContactPoint | undefined;
  readonly state: ContactFormState;
};

/** Writing to a contact; what is wrong stands first, with ways to the fields, and all answers stay. */
export function ContactFormPage({ context, contact, state }: Props): VNode {
  const { words } = context;
  const { locale, t } = words;
  const heading = contact ? t('write.title', { name: contact.name }) : t('write.plain');
  const faulty = FIELDS.filter((field) => state.errors[field]);
  const isWrong = faulty.length > 0;
  return (
    <Page
      context={context}
      title={isWrong ? `${t('write.wrong.title')}: ${heading}` : heading}
      isFindable={false}
      current="contact"
    >
      <Crumbs context={context} crumbs={[{ text: t('nav.contact'), href: contactPath(locale) }]} />
      <div class="stack-lg">
        <header class="stack">
          <h1>{heading}</h1>
          {contact?.promise ? <p class="ingress">{contact.promise}</p> : null}
        </header>
        <Faults
          words={words}
          fault={state.fault}
          errors={faulty.map((field) => ({
            field,
            text: t(state.errors[field] ?? 'write.plain'),
          }))}
        />
        <form class="stack" method="post" action={contactFormPath(locale)}>
          <input type="hidden" name="till" value={state.to} />
          <input type="hidden" name="nyckel" value={state.key} />
          <p class="unseen" aria-hidden="true">
            <label for="webbplats">{t('write.empty')}</label>
            <input type="text" id="webbplats" name="webbplats" tabindex={-1} autocomplete="off" />
          </p>
          {QUESTIONS.map(({ name, ...question }) => {
            const error = state.errors[name];
            return (
              <Field
                key={name}
                {...question}
                name={name}
                label={t(`write.${name}`)}
                help={name === 'namn' ? undefined : t(`write.${name}.help`)}
                value={state.answers[name]}
                error={error ? t(error) : undefined}
              />
            );
          })}
          <p>
            {t('write.privacy')}{' '}
            <a class="ds-link" href={fixedPath(locale, 'privacy')}>
              {t('footer.personal')}
            </a>
          </p>
          <button class="ds-button" type="submit">
            {t('write.send')}
          </button>
        </form>
      </div>
    </Page>
  );
}

const QUESTIONS = [
  { name: 'namn', longest: 120, autocomplete: 'name' },
  { name: 'epost', longest: 160, autocomplete: 'email', type: 'email' },
  { name: 'telefon', longest: 30, autocomplete: 'tel', type: 'tel' },
  { name: 'meddelande', longest: 2000, rows: 8 },
] as const;
