/** Severity is never colour alone: each has its shape. */
export type Tone = 'blocks' | 'warning' | 'advice' | 'done' | 'active' | 'neutral';

export function SeverityIcon({
  tone,
  size = 12,
}: {
  readonly tone: Tone;
  readonly size?: number;
}): JSX.Element {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {SHAPES[tone]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Tone, JSX.Element>> = {
  blocks: <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  warning: <path d="M6 0.8 11.6 11H0.4Z" fill="currentColor" />,
  advice: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 5.2v3.6M6 2.9v1.2" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  done: <path d="M1.2 6.4 4.6 9.8 10.8 2.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  active: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  neutral: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};
