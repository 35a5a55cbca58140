import type { AllocationProgress } from './allocation-messages';

const EVERY_MS = 100;

type ProgressSender = {
  /** The progress is counted only when it is sent. */
  readonly send: (progress: () => AllocationProgress) => void;
  readonly end: () => void;
};

/**
 * At most ten messages a second: without a pause between them thousands would wait in the other thread. What came too
 * soon is sent a little later, so that a long wait for HiGHS is shown as the stage that it belongs to.
 */
export function createProgressSender(post: (progress: AllocationProgress) => void): ProgressSender {
  let lastSent = -Infinity;
  let waiting: (() => AllocationProgress) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = waiting = undefined;
  };
  const deliver = (progress: () => AllocationProgress): void => {
    stop();
    lastSent = performance.now();
    post(progress());
  };
  return {
    send: (progress) => {
      const wait = lastSent + EVERY_MS - performance.now();
      if (wait <= 0) {
        deliver(progress);
        return;
      }
      waiting = progress;
      timer ??= setTimeout(() => waiting && deliver(waiting), wait);
    },
    end: stop,
  };
}
