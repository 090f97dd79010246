import { follow } from './follow.ts';
import { frameTime } from '../streams/frame-count.ts';
import { filmPicture } from '../picture/film.ts';
import { release } from '../picture/memory.ts';
import { shared } from './shared.ts';
import { refused } from './refused.ts';
import type { AnyAnswer, Message, SocketPage, Visit } from '@labrig/simulator';
import type { Fragments } from '@labrig/simulator/video';
import type { DepthaiState } from '../state.ts';
import type { Frame } from './follow.ts';

type Video = typeof import('@labrig/simulator/video');

/**
 * Live video: the initialisation segment, then a fragment with each picture. The connection is accepted before anybody looks at the
 * stream: where there is none, it opens and breaks.
 */
export const video: SocketPage<DepthaiState> = (visit): AsyncIterable<Message> | AnyAnswer =>
  refused(visit) ?? messages(visit);

async function* messages(visit: Visit<DepthaiState>): AsyncGenerator<Message> {
  // Only who watches needs what makes it.
  const writer = await import('@labrig/simulator/video');
  let isFirst = true;
  for await (const frame of follow(visit)) {
    const { init, fragment } = shared(frame, () => pieceOf(frame, writer));
    if (isFirst) yield init;
    isFirst = false;
    yield fragment;
  }
}

/**
 * Seconds that a picture lasts unless another comes, which it does sooner as a rule: frames get lost, and players stop at a gap.
 */
const patience = 1;

function pieceOf(frame: Frame, { createFragments, planesOfColors }: Video) {
  const { camera, stream, number } = frame;
  const { width, height, pixels } = filmPicture(frame, planesOfColors);
  const live = writerOf(width, height, createFragments);
  const seconds = (of: number): number => (frameTime(stream.frames, of) - camera.ready) / 1000;
  const time = Math.max(0, seconds(number));
  const duration = Math.max(patience, seconds(number + 1) - time);
  const fragment = live.fragment({ pixels, number: number + 1, time, duration });
  if (pixels instanceof Uint8Array) release({ data: pixels });
  return { init: live.init, fragment };
}

const writers = new Map<string, Fragments>();

/** A writer remembers nothing that another picture would show: one per size is enough. */
function writerOf(width: number, height: number, create: Video['createFragments']): Fragments {
  const key = `${width}x${height}`;
  let writer = writers.get(key);
  if (!writer) {
    // Each has some pictures in memory.
    if (writers.size >= 8) writers.clear();
    writers.set(key, (writer = create({ width, height })));
  }
  return writer;
}
