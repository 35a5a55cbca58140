import type { VNode } from 'preact';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import { weekOption } from '../dates';
import { Faults } from '../forms/faults';
import type { Key } from '../i18n/translate';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { gradeText } from '../slot-texts';
import { OFFER_FIELDS, one, type OfferField, type OfferForm } from './offer-fields';
import { asTextPath, offerPath, thanksPath } from './offer-paths';

type Props = {
  readonly context: PageContext;
  readonly known: Overview;
  readonly state: {
    readonly form: OfferForm;
    readonly key: string;
    readonly token: string;
    readonly fault?: Key | undefined;
  };
};

/** Every answer once more with «Ändra» beside it; the values are carried in the form, nothing is stored. */
export function OfferCheckPage({ context, known, state }: Props): VNode {
  const { words } = context;
  const { locale, t } = words;
  const { form, key, token, fault } = state;
  return (
    <Page context={context} title={t('offer.check.title')} isFindable={false} current="offer">
      <div class="stack-lg offer">
        <header class="stack">
          <h1>{t('offer.check.title')}</h1>
          <p>{t('offer.check.text')}</p>
        </header>
        <Faults words={words} fault={fault} errors={[]} />
        <form class="stack-lg" method="post" action={thanksPath(locale)}>
          <button class="unseen" type="submit" tabindex={-1} aria-hidden="true">
            {t(token ? 'offer.save' : 'offer.send')}
          </button>
          <input type="hidden" name="nyckel" value={key} />
          <input type="hidden" name="lank" value={token} />
          {OFFER_FIELDS.map((field) => (
            <input type="hidden" name={field} value={form[field].join(' ')} key={field} />
          ))}
          <dl class="answers">
            {OFFER_FIELDS.map((field) => (
              <div key={field}>
                <dt>{t(`offer.${field}`)}</dt>
                <dd>
                  <span class="written">
                    {answerText(context, known, { form, field }) || t('offer.none')}
                  </span>
                  <button
                    class="link-button ds-link"
                    type="submit"
                    formaction={`${offerPath(locale)}#${field}`}
                    aria-label={t('offer.mend.what', { what: t(`offer.${field}`) })}
                  >
                    {t('offer.mend')}
                  </button>
                </dd>
              </div>
            ))}
          </dl>
          <div class="choice-buttons">
            <button class="ds-button" type="submit">
              {t(token ? 'offer.save' : 'offer.send')}
            </button>
            <button
              class="ds-button"
              data-variant="secondary"
              type="submit"
              formaction={asTextPath(locale)}
            >
              {t('offer.asText')}
            </button>
          </div>
        </form>
      </div>
    </Page>
  );
}

/** An answer in the words of the form. */
export function answerText(
  { words, today }: PageContext,
  known: Overview,
  { form, field }: { readonly form: OfferForm; readonly field: OfferField },
): string {
  const value = one(form, field);
  switch (field) {
    case 'kommun':
      return known.municipalities.find(({ code }) => code === value)?.name ?? value;
    case 'omrade':
      return (
        named(
          known.fields.find(({ slug }) => slug === value),
          words,
        ) ?? value
      );
    case 'form':
      return words.list(
        form.form.map(
          (code) =>
            named(
              known.kinds.find((kind) => kind.code === code),
              words,
            ) ?? code,
        ),
      );
    case 'vecka':
      return form.vecka.map((week) => weekOption(words, week, today)).join('\n');
    case 'arskurs':
      return value === '' ? words.t('offer.any') : gradeText(words, Number(value));
    default:
      return value;
  }
}

const named = (
  row: { readonly sv: string; readonly en: string } | undefined,
  words: PageContext['words'],
): string | undefined => (row ? words.name(row) : undefined);
