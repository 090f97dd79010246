import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../state/api.ts';
import { clock, displays, labName } from '../state/lab.ts';
import { rateOf } from '../state/now.ts';
import { standInLine } from '../state/picture-line.ts';
import { link } from '../state/watch.ts';

/** Milliseconds between two pictures of a camera, at least. */
const pause = 250;

/** What a camera sees, as long as somebody looks: a tile outside of the window asks for nothing. */
export function Picture({ device, item, name }: { device: string; item: string; name: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const isThere = useSignal(false);
  const isSeen = useSignal(false);
  const isRunning = clock.value !== undefined && rateOf(clock.value.mode) > 0;
  const wants = isSeen.value && link.value.kind === 'live';

  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => (isSeen.value = entry?.isIntersecting === true));
    watcher.observe(frame.current!);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    if (!wants) return undefined;
    const left = new AbortController();
    const ask = async (): Promise<boolean> => {
      const picture = await pictureOf(device, item, left.signal);
      const element = image.current;
      if (left.signal.aborted || !element || !picture) return false;
      const before = element.src;
      element.src = URL.createObjectURL(picture);
      if (before) URL.revokeObjectURL(before);
      isThere.value = true;
      return true;
    };
    const leave = standInLine(ask, isRunning ? pause : Infinity);
    return () => {
      leave();
      left.abort();
    };
    // While time stands still, a picture changes only where the state does, or with a jump.
  }, [
    device,
    item,
    wants,
    isRunning,
    isRunning ? undefined : displays.value,
    isRunning ? undefined : clock.value?.time,
  ]);

  return (
    <div class="picture" ref={frame}>
      <img ref={image} alt={isThere.value ? `What ${name} sees` : ''} hidden={!isThere.value} />
      {!isThere.value && <span>no picture yet</span>}
    </div>
  );
}

async function pictureOf(device: string, item: string, signal: AbortSignal): Promise<Blob | undefined> {
  const answer = await api.value.getPicture(
    { path: { lab: labName.peek(), device }, query: { item } },
    { signal, timeout: 10_000 },
  );
  if (answer.kind !== 'http' || answer.status !== 200) return undefined;
  return new Response(answer.body)
    .blob()
    .then((blob) => blob.slice(0, blob.size, 'image/jpeg'))
    .catch(() => undefined);
}
