import type { VNode } from 'preact';
import type { Audience } from '../../../plugins/placement-matching/contracts/public-content';
import type { Key, Locale, Translator } from '../../i18n/translate';
import { listLink, NOTHING_CHOSEN } from '../../listing-query';
import { offerPath } from '../../offers/offer-paths';
import { listPath } from '../../paths';
import { calendarPath } from '../../places/place-paths';
import { contactPath, fixedPath } from '../text-paths';

type Step = { readonly text: Key; readonly href: (locale: Locale) => string };

const places = (...form: readonly string[]): Step => ({
  text: 'nav.slots',
  href: (locale) => listLink(locale, NOTHING_CHOSEN, { form }),
});
const CALENDAR: Step = { text: 'nav.calendar', href: (locale) => calendarPath(locale) };

/** What the reader of such a guide does next, besides asking. */
const STEPS: Readonly<Record<Audience, readonly Step[]>> = {
  everyone: [{ text: 'nav.slots', href: (locale) => listPath(locale) }],
  pupil: [places('prao', 'apl'), CALENDAR],
  guardian: [
    { text: 'footer.shared', href: (locale) => fixedPath(locale, 'how-places-are-shared') },
    CALENDAR,
  ],
  employer: [{ text: 'offer.title', href: (locale) => offerPath(locale) }],
  supervisor: [{ text: 'offer.title', href: (locale) => offerPath(locale) }],
  receiver: [{ text: 'offer.title', href: (locale) => offerPath(locale) }],
  educator: [CALENDAR],
  'adult-learner': [places('arbetspraktik', 'sprakpraktik')],
};

/** No page is a dead end: after reading comes something to do, and somebody to ask. */
export function NextStep(props: {
  readonly audience: Audience;
  readonly words: Translator;
}): VNode {
  const { audience, words } = props;
  const { locale, t } = words;
  const query = audience === 'everyone' ? '' : `roll=${audience}`;
  const steps = [
    ...STEPS[audience].map(({ text, href }) => ({ text, href: href(locale) })),
    { text: 'footer.whom' as const, href: contactPath(locale, query) },
  ];
  return (
    <nav class="next stack" aria-labelledby="nasta-steg">
      <h2 id="nasta-steg">{t('next.title')}</h2>
      <ul class="plain">
        {steps.map(({ text, href }) => (
          <li key={href}>
            <a class="ds-link" href={href}>
              {t(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
