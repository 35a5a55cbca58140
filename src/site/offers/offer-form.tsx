import type { VNode } from 'preact';
import type { OfferWeeks } from '../../plugins/placement-matching/contracts/public-offers';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import { Field } from '../forms/field';
import { Faults } from '../forms/faults';
import type { Key } from '../i18n/translate';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { gradeText } from '../slot-texts';
import { sectionPath } from '../../plugins/placement-matching/contracts/public-addresses';
import { listQuery } from '../texts/text-queries';
import { fixedPath } from '../texts/text-paths';
import { Choice, Ticks } from './choice-fields';
import {
  LONGEST,
  OFFER_FIELDS,
  one,
  type OfferErrors,
  type OfferField,
  type OfferForm,
} from './offer-fields';
import { asTextPath, checkPath, followPath } from './offer-paths';
import { weekGroups, weeksHint } from './offer-week-words';

export type OfferState = {
  readonly form: OfferForm;
  readonly errors: OfferErrors;
  /** Why nothing was stored, when no single field is the reason. */
  readonly fault?: Key | undefined;
  /** Of an offer that is changed; empty for a new one. */
  readonly token: string;
};
type Props = {
  readonly context: PageContext;
  readonly known: Overview;
  readonly weeks: OfferWeeks;
  readonly state: OfferState;
};
type Part = (field: OfferField) => {
  readonly name: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly longest: number;
};

const GRADES = [7, 8, 9, 10, 11, 12];

/** Four groups of questions on one page, nine of them needed; nothing is stored before the next page is sent. */
export function OfferFormPage({ context, known, weeks, state }: Props): VNode {
  const { words } = context;
  const { locale, t } = words;
  const { errors, fault, token } = state;
  const isWrong = Object.keys(errors).length > 0;
  const heading = t(token ? 'offer.change.title' : 'offer.title');
  const part = partOf(context, state);
  return (
    <Page
      context={context}
      title={isWrong ? `${t('write.wrong.title')}: ${heading}` : heading}
      description={t('offer.ingress')}
      isFindable={!isWrong && !token}
      current="offer"
    >
      <div class="stack-lg offer">
        <header class="stack">
          <h1>{heading}</h1>
          <p class="ingress">{t('offer.ingress')}</p>
          {token ? null : <p>{t('offer.minutes')}</p>}
        </header>
        <Faults
          words={words}
          fault={fault}
          errors={OFFER_FIELDS.flatMap((field) => {
            const error = errors[field];
            return error ? [{ field, text: t(error) }] : [];
          })}
        />
        <form class="stack-lg" method="post" action={checkPath(locale)}>
          {token ? <input type="hidden" name="lank" value={token} /> : null}
          <p class="unseen" aria-hidden="true">
            <label for="webbplats">{t('write.empty')}</label>
            <input type="text" id="webbplats" name="webbplats" tabindex={-1} autocomplete="off" />
          </p>
          <Group title={t('offer.group.workplace')}>
            <Field {...part('arbetsplats')} autocomplete="organization" />
            <Field {...part('orgnr')} />
            <Field {...part('adress')} autocomplete="address-line1" />
            <Choice
              {...part('kommun')}
              empty={t('offer.choose')}
              options={known.municipalities.map(({ code, name }) => ({ value: code, text: name }))}
            />
          </Group>
          <Group title={t('offer.group.place')}>
            <Field {...part('uppgifter')} rows={6} />
            <Choice
              {...part('omrade')}
              empty={t('offer.choose')}
              options={known.fields.map((row) => ({ value: row.slug, text: words.name(row) }))}
            />
            <Field {...part('antal')} />
            <Ticks
              {...part('vecka')}
              help={[t('offer.vecka.help'), weeksHint(context, weeks)].filter(Boolean).join(' ')}
              values={state.form.vecka}
              groups={weekGroups(context, { weeks, chosen: state.form.vecka })}
            />
            <Field {...part('tider')} />
          </Group>
          <Group title={t('offer.group.whom')}>
            <Ticks
              {...part('form')}
              values={state.form.form}
              groups={[
                { options: known.kinds.map((row) => ({ value: row.code, text: words.name(row) })) },
              ]}
            />
            <Choice
              {...part('arskurs')}
              empty={t('offer.any')}
              options={GRADES.map((grade) => ({
                value: String(grade),
                text: gradeText(words, grade),
              }))}
            />
            <Field {...part('sprak')} />
          </Group>
          <Group title={t('offer.group.you')}>
            <Field {...part('namn')} autocomplete="name" />
            <Field {...part('telefon')} type="tel" autocomplete="tel" />
            <Field {...part('epost')} type="email" autocomplete="email" />
            <Field {...part('roll')} autocomplete="organization-title" />
          </Group>
          <p>
            {t('offer.privacy')}{' '}
            <a class="ds-link" href={fixedPath(locale, 'privacy')}>
              {t('footer.personal')}
            </a>
          </p>
          <div class="choice-buttons">
            <button class="ds-button" type="submit">
              {t('offer.check')}
            </button>
            {fault ? (
              <button
                class="ds-button"
                data-variant="secondary"
                type="submit"
                formaction={asTextPath(locale)}
              >
                {t('offer.asText')}
              </button>
            ) : null}
          </div>
        </form>
        <p>
          <a
            class="ds-link"
            href={
              token
                ? followPath(locale, token)
                : `${sectionPath('guide', locale)}?${listQuery({ audience: 'employer' })}`
            }
          >
            {t(token ? 'follow.back' : 'offer.guide')}
          </a>
        </p>
      </div>
    </Page>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: unknown }): VNode {
  return (
    <fieldset class="group stack">
      <legend>
        <h2>{title}</h2>
      </legend>
      {children as VNode}
    </fieldset>
  );
}

const HELPS: ReadonlySet<OfferField> = new Set([
  'orgnr',
  'uppgifter',
  'tider',
  'telefon',
  'epost',
  'sprak',
  'form',
]);

const partOf =
  ({ words }: PageContext, { form, errors }: OfferState): Part =>
  (field) => {
    const error = errors[field];
    return {
      name: field,
      label: words.t(`offer.${field}`),
      help: HELPS.has(field) ? words.t(`offer.${field}.help` as Key) : undefined,
      error: error ? words.t(error) : undefined,
      value: one(form, field),
      longest: LONGEST[field],
    };
  };
