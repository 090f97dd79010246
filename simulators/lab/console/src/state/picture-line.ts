/** A place in the line. */
interface Place {
  /** Resolves with whether there was a picture. */
  readonly ask: () => Promise<boolean>;
  /** Not before this moment of the page's own clock. */
  due: number;
  /** Milliseconds until it is due again; `Infinity`: once is enough. */
  readonly pause: number;
}

const places = new Set<Place>();
let isRunning = false;

/** Milliseconds until somebody who got no picture asks again. */
const patience = 2000;

/**
 * Asks for pictures as long as a place is kept, all tiles of the page one after the other, and rests after each for twice as long
 * as it took: a wall of cameras leaves the server most of its time for its clients.
 *
 * @returns the function that gives the place up.
 */
export function standInLine(ask: Place['ask'], pause: number): () => void {
  const place: Place = { ask, due: 0, pause };
  places.add(place);
  if (!isRunning) void serve();
  return () => places.delete(place);
}

async function serve(): Promise<void> {
  isRunning = true;
  for (;;) {
    const [next] = [...places].toSorted((a, b) => a.due - b.due);
    if (!next || next.due === Infinity) break;
    const began = performance.now();
    if (next.due > began || document.visibilityState === 'hidden') {
      await sleep(Math.min(Math.max(next.due - began, 50), 250));
      continue;
    }
    const isGood = await next.ask();
    const ended = performance.now();
    next.due = ended + (isGood ? next.pause : patience);
    await sleep(Math.min(2 * (ended - began), 500));
  }
  isRunning = false;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
