const shortest = 1000;
const longest = 30_000;

/** Exponential backoff with jitter, so that clients do not retry at the same time. */
export function backoff(failures: number): number {
  return Math.min(shortest * 2 ** (failures - 1), longest) * (0.5 + Math.random() / 2);
}

export interface Pause {
  /** Waits `most` milliseconds, or only `least` when woken. */
  pause(most: number, least?: number): Promise<void>;
  /** Ends a pause: the page is looked at or connected again. */
  wake(): void;
}

export function createPause(): Pause {
  let awake: (() => void) | undefined;
  return {
    wake: () => awake?.(),
    async pause(most, least = 0) {
      if (least > 0) await new Promise((done) => setTimeout(done, least));
      if (most <= least) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, most - least);
        awake = () => {
          clearTimeout(timer);
          done();
        };
      });
      awake = undefined;
    },
  };
}
