/** Asks again for something that has changed. */
export interface Refresh {
  /** It has changed: ask soon. Many changes in a row are one question. */
  (): void;
  stop(): void;
}

/**
 * Never more than one question at a time, and never sooner than `pause` milliseconds after the last answer. What fails is
 * asked again at the next change: that the server is away is noticed elsewhere.
 */
export function createRefresh(load: () => Promise<unknown>, pause: number): Refresh {
  let state: 'idle' | 'busy' | 'again' = 'idle';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    state = 'busy';
    const settled = (): void => {
      timer = setTimeout(() => {
        const wanted = state === 'again';
        state = 'idle';
        if (wanted) run();
      }, pause);
    };
    load().then(settled, settled);
  };
  const refresh = (): void => {
    if (state === 'idle') run();
    else state = 'again';
  };
  return Object.assign(refresh, { stop: () => clearTimeout(timer) });
}
