import type { ComponentChildren, VNode } from 'preact';

type Question = {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
};
type Option = { readonly value: string; readonly text: string };

const describedBy = ({ name, help, error }: Question): string | undefined =>
  [help ? `${name}-help` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined;

function Notes({ name, help, error }: Question): VNode {
  return (
    <>
      {help ? (
        <p class="muted" id={`${name}-help`}>
          {help}
        </p>
      ) : null}
      {error ? (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** One of a list. */
export function Choice(
  props: Question & {
    readonly value: string;
    /** What stands there before anything is chosen. */
    readonly empty: string;
    readonly options: readonly Option[];
  },
): VNode {
  const { name, label, value, empty, options, error } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <Notes {...props} />
      <select
        class="ds-input"
        id={name}
        name={name}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} key={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Several of a list; the first of them is where an error's link leads. */
export function Ticks(
  props: Question & {
    readonly values: readonly string[];
    readonly groups: readonly { readonly heading?: string; readonly options: readonly Option[] }[];
    readonly children?: ComponentChildren;
  },
): VNode {
  const { name, label, values, groups, error } = props;
  const first = groups[0]?.options[0]?.value;
  return (
    <fieldset class="ticks" aria-describedby={describedBy(props)}>
      <legend>{label}</legend>
      <Notes {...props} />
      {groups.map(({ heading, options }) => (
        <div key={heading ?? ''}>
          {heading ? <p class="month">{heading}</p> : null}
          <div class="tick-list">
            {options.map(({ value, text }) => (
              <label class="choice" key={value}>
                <input
                  class="ds-input"
                  type="checkbox"
                  id={value === first ? name : undefined}
                  name={name}
                  value={value}
                  checked={values.includes(value)}
                  aria-invalid={error && value === first ? 'true' : undefined}
                />
                <span>{text}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
