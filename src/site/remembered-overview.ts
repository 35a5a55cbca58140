import type { Overview } from '../plugins/placement-matching/contracts/public-slots';
import type { ContentApi } from './content-api/client';

const OVERVIEW_MS = 4_000;

/** Which values exist is asked for with every list; it is read again at most each few seconds. */
export function rememberedOverview(api: ContentApi): {
  readonly read: () => Promise<Overview>;
  readonly forget: () => void;
} {
  let reading: { readonly at: number; readonly overview: Promise<Overview> } | undefined;
  let last: Overview | undefined;
  return {
    forget: () => {
      reading = undefined;
    },
    read: async () => {
      if (!reading || Date.now() - reading.at > OVERVIEW_MS) {
        reading = { at: Date.now(), overview: api.overview() };
      }
      try {
        last = await reading.overview;
        return last;
      } catch (error) {
        reading = undefined;
        // The earlier values still name the pages that are kept; without them nothing could be shown.
        if (last) return last;
        throw error;
      }
    },
  };
}
