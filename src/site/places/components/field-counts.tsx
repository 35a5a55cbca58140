import type { VNode } from 'preact';
import type { FieldCount } from '../../../plugins/placement-matching/contracts/public-places';
import type { Translator } from '../../i18n/translate';

/** What is offered by field: how many places, and that they are full where none is left. */
export function FieldCounts(props: {
  readonly fields: readonly FieldCount[];
  readonly words: Translator;
  readonly href: (field: string) => string;
}): VNode {
  const { fields, words, href } = props;
  return (
    <ul class="columns plain">
      {fields.map((field) => (
        <li class="counted" key={field.slug}>
          <a class="ds-link" href={href(field.slug)}>
            {words.name(field)}
          </a>
          <span class={field.free > 0 ? 'number' : 'left full'}>
            {field.free > 0 ? field.count : words.t('seats.full')}
          </span>
        </li>
      ))}
    </ul>
  );
}
