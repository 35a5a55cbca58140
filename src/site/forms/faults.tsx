import type { VNode } from 'preact';
import type { Key, Translator } from '../i18n/translate';

type Props = {
  readonly words: Translator;
  /** Why nothing was stored, when no single field is the reason. */
  readonly fault?: Key | undefined;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
};

/** What is wrong stands first, with a way to each field. */
export function Faults({ words, fault, errors }: Props): VNode {
  return (
    <>
      {fault ? (
        <p class="notice" role="alert">
          {words.t(fault)}
        </p>
      ) : null}
      {errors.length > 0 ? (
        <section class="notice stack" aria-labelledby="fel" role="alert">
          <h2 id="fel">{words.plural('write.wrong', errors.length)}</h2>
          <ul>
            {errors.map(({ field, text }) => (
              <li key={field}>
                <a class="ds-link" href={`#${field}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
