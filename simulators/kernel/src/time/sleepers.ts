/** Somebody who waits for a moment. */
export interface Sleeper {
  /** Virtual time in milliseconds since 1970. Moves with the clock when that is set to another time. */
  until: number;
  readonly label: string;
  /** Follows time and doesn't stop it. */
  readonly observer: boolean;
  readonly wake: () => void;
}

/** Who waits on a clock: the soonest first, equals in the order in which they came. */
export interface Sleepers {
  readonly all: () => readonly Sleeper[];
  /** The soonest who isn't an observer. */
  readonly soonest: () => Sleeper | undefined;
  readonly has: (sleeper: Sleeper) => boolean;
  /** Lets somebody wait; returns the function that calls it off. */
  readonly add: (sleeper: Sleeper) => () => void;
  /**
   * Wakes everyone whose moment has come; `false` if there is nobody. Who lies down again meanwhile is not woken twice, so
   * that a timer which starts itself anew without delay can't hold the thread.
   */
  readonly wake: (time: number, options: { readonly observers: boolean }) => boolean;
  /** The clock was set by so many milliseconds: whoever sleeps sleeps on as long as before. */
  readonly shift: (by: number) => void;
  readonly clear: () => void;
}

export function createSleepers(): Sleepers {
  const list: Sleeper[] = [];
  const remove = (sleeper: Sleeper): boolean => {
    const place = list.indexOf(sleeper);
    if (place !== -1) list.splice(place, 1);
    return place !== -1;
  };
  return {
    all: () => list,
    soonest: () => list.find(({ observer }) => !observer),
    has: (sleeper) => list.includes(sleeper),
    add(sleeper) {
      const index = list.findIndex(({ until }) => until > sleeper.until);
      list.splice(index === -1 ? list.length : index, 0, sleeper);
      return () => remove(sleeper);
    },
    wake(time, { observers }) {
      const due = list.filter(({ until, observer }) => until <= time && (observers || !observer));
      for (const sleeper of due) if (remove(sleeper)) sleeper.wake();
      return due.length > 0;
    },
    shift(by) {
      for (const sleeper of list) sleeper.until += by;
    },
    clear() {
      list.length = 0;
    },
  };
}
