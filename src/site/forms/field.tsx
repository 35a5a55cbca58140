import type { VNode } from 'preact';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
  /** Given: several lines. */
  readonly rows?: number;
};

/** A question with its help and its error beside it, tied together for whoever listens to the page. */
export function Field(props: Props): VNode {
  const { name, label, value, longest, help, error, rows } = props;
  const described = [help ? `${name}-help` : '', error ? `${name}-error` : ''].filter(Boolean);
  const common = {
    class: 'ds-input',
    id: name,
    name,
    maxLength: longest,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };
  return (
    <div class="field">
      <label for={name}>{label}</label>
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
      {rows ? (
        <textarea {...common} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input
          {...common}
          type={props.type ?? 'text'}
          autocomplete={props.autocomplete}
          value={value}
        />
      )}
    </div>
  );
}
