import type { VNode } from 'preact';
import { sectionPath } from '../../plugins/placement-matching/contracts/public-addresses';
import type { Audience } from '../../plugins/placement-matching/contracts/public-content';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import type { Key, Locale, Translator } from '../i18n/translate';
import { listLink, NOTHING_CHOSEN } from '../listing-query';
import { listPath } from '../paths';
import { listQuery } from '../texts/text-queries';

type Way = {
  readonly key: Key;
  readonly text: Key;
  readonly href: (locale: Locale, kinds: ReadonlySet<string>) => string;
};

const guidesFor =
  (audience: Audience): Way['href'] =>
  (locale) =>
    `${sectionPath('guide', locale)}?${listQuery({ audience })}`;

/** The places of these forms, or of all where the region has none of them. */
const placesOf =
  (...codes: readonly string[]): Way['href'] =>
  (locale, kinds) => {
    const form = codes.filter((code) => kinds.has(code));
    return form.length > 0 ? listLink(locale, NOTHING_CHOSEN, { form }) : listPath(locale);
  };

const WAYS: readonly Way[] = [
  { key: 'home.pupil', text: 'home.pupil.text', href: placesOf('prao', 'apl') },
  { key: 'home.guardian', text: 'home.guardian.text', href: guidesFor('guardian') },
  { key: 'home.employer', text: 'home.employer.text', href: guidesFor('employer') },
  { key: 'home.supervisor', text: 'home.supervisor.text', href: guidesFor('supervisor') },
  { key: 'home.adult', text: 'home.adult.text', href: guidesFor('adult-learner') },
];

/** Five visitors and the page that answers each; also the way on from a page that does not exist. */
export function WaysIn(props: {
  readonly words: Translator;
  readonly overview?: Overview | undefined;
}): VNode {
  const { words, overview } = props;
  const kinds = new Set(overview?.kinds.map(({ code }) => code));
  return (
    <section class="stack" aria-labelledby="jag-ar">
      <h2 id="jag-ar">{words.t('home.iam')}</h2>
      <ul class="roles plain">
        {WAYS.map(({ key, text, href }) => (
          <li key={key}>
            <a class="ds-card" href={href(words.locale, kinds)}>
              <strong>{words.t(key)}</strong>
              <span>{words.t(text)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
