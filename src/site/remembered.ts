const FRESH_MS = 4_000;

export type Remembered<Value> = {
  readonly read: () => Promise<Value>;
  /** What was last read, without asking anybody. */
  readonly peek: () => Value | undefined;
  readonly forget: () => void;
};

/** What nearly every page asks for is read again at most each few seconds. */
export function remembered<Value>(load: () => Promise<Value>): Remembered<Value> {
  let reading: { readonly at: number; readonly value: Promise<Value> } | undefined;
  let last: { readonly value: Value } | undefined;
  return {
    peek: () => last?.value,
    forget: () => {
      reading = undefined;
    },
    read: async () => {
      if (!reading || Date.now() - reading.at > FRESH_MS) {
        reading = { at: Date.now(), value: load() };
      }
      try {
        last = { value: await reading.value };
        return last.value;
      } catch (error) {
        reading = undefined;
        // The earlier values still name the pages that are kept; without them nothing could be shown.
        if (last) return last.value;
        throw error;
      }
    },
  };
}
