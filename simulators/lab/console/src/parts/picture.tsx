import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../state/api.ts';
import { clock, labName } from '../state/lab.ts';
import { rateOf } from '../state/now.ts';
import { link } from '../state/watch.ts';

/** Milliseconds between two pictures, so that a wall of cameras leaves the server time for its clients. */
const pause = 250;

/** What a camera sees, as long as somebody looks: a tile outside of the window asks for nothing. */
export function Picture({ device, item, name }: { device: string; item: string; name: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const isThere = useSignal(false);
  const stamp = clock.value?.time;
  const isRunning = clock.value !== undefined && rateOf(clock.value.mode) > 0;
  const isLive = link.value.kind === 'live';

  useEffect(() => {
    const element = image.current;
    if (!element || !frame.current || !isLive) return undefined;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isSeen = false;
    let isAsking = false;
    const next = async (): Promise<void> => {
      if (isAsking || !isSeen || document.visibilityState === 'hidden') return;
      isAsking = true;
      const picture = await pictureOf(device, item, left.signal);
      isAsking = false;
      if (left.signal.aborted) return;
      if (picture) {
        const before = element.src;
        element.src = URL.createObjectURL(picture);
        if (before) URL.revokeObjectURL(before);
        isThere.value = true;
      }
      if (isRunning) timer = setTimeout(next, pause);
    };
    const watcher = new IntersectionObserver(([entry]) => {
      isSeen = entry?.isIntersecting === true;
      void next();
    });
    watcher.observe(frame.current);
    document.addEventListener('visibilitychange', next, { signal: left.signal });
    return () => {
      left.abort();
      clearTimeout(timer);
      watcher.disconnect();
    };
    // While time stands still, a picture changes only with a jump.
  }, [device, item, isRunning, isLive, isRunning ? 0 : stamp]);

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
