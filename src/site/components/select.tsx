import type { VNode } from 'preact';

/** A question with one answer out of a list, or none. */
export function Select(props: {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}): VNode {
  const { name, label, any, value, options } = props;
  return (
    <div>
      <label for={name}>{label}</label>
      <select class="ds-input" id={name} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} key={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
