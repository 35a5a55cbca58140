/** What the server answered when it said no, or that no answer came. */
export type ServerError = {
  /** The server's own sentence in the reader's language; null when the server could not be reached. */
  readonly sentence: string | null;
  readonly status: number | null;
  readonly name: string | null;
  /** The facts behind the sentence, as `DomainError` has them. */
  readonly details: unknown;
};

type Thrown = {
  readonly status?: number;
  readonly message?: string;
  readonly response?: {
    readonly data?: {
      readonly error?: {
        readonly message?: string;
        readonly name?: string;
        readonly details?: unknown;
      };
    };
  };
};

/** Reads what useFetchClient throws. */
export function serverError(thrown: unknown): ServerError {
  const { status, response } = (thrown ?? {}) as Thrown;
  const error = response?.data?.error;
  return {
    sentence: error?.message ?? null,
    status: status ?? null,
    name: error?.name ?? null,
    details: error?.details ?? null,
  };
}

export const isAborted = (thrown: unknown): boolean =>
  (thrown as { name?: string } | null)?.name === 'AbortError';
