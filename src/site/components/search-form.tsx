import type { VNode } from 'preact';
import type { Translator } from '../i18n/translate';
import { listPath } from '../paths';

export function SearchForm(props: {
  readonly words: Translator;
  readonly value?: string;
  /** Look there alone. */
  readonly municipality?: string;
}): VNode {
  const { words } = props;
  return (
    <form class="search" role="search" action={listPath(words.locale)}>
      <div class="grow">
        <label for="q">{words.t('search.label')}</label>
        <input class="ds-input" type="search" id="q" name="q" value={props.value} maxLength={120} />
      </div>
      {props.municipality ? <input type="hidden" name="kommun" value={props.municipality} /> : null}
      <button class="ds-button" type="submit">
        {words.t('search.submit')}
      </button>
    </form>
  );
}
