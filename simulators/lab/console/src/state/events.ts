import { EventSourceParserStream } from 'eventsource-parser/stream';
import { api, ask } from './api.ts';
import { Trouble } from './trouble.ts';
import type { Line } from './journal.ts';
import type { Mode } from '../generated/operations.ts';

/** What happens in a lab, as the server tells it. */
export type LabEvent =
  | { readonly event: 'request'; readonly data: Line }
  | { readonly event: 'state'; readonly data: { readonly devices: readonly string[] } }
  | { readonly event: 'clock'; readonly data: { readonly mode: Mode; readonly time: number } }
  | { readonly event: 'lab'; readonly data: { readonly generation: number } }
  | { readonly event: 'dropped'; readonly data: { readonly count: number } };

/** Milliseconds of silence after which the server counts as away: it says every 15 s that it is there. */
const patience = 40_000;

/**
 * The events of a lab from now on. An `EventSource` couldn't send the token.
 *
 * @throws Trouble if the stream can't be had, breaks, or falls silent. It ends where the lab does.
 */
export async function openEvents(lab: string, signal: AbortSignal): Promise<AsyncIterable<LabEvent>> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), patience);
  };
  heard();
  const both = AbortSignal.any([signal, silence.signal]);
  const stream = await ask(api.value.streamEvents({ path: { lab } }, { signal: both }));
  const watched = stream.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        heard();
        controller.enqueue(chunk);
      },
    }),
    { signal: both },
  );
  return follow(watched as ReadableStream<Uint8Array<ArrayBuffer>>, () => clearTimeout(timer));
}

async function* follow(stream: ReadableStream<Uint8Array<ArrayBuffer>>, end: () => void): AsyncGenerator<LabEvent> {
  const messages = stream.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  const reader = messages.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield { event: value.event, data: JSON.parse(value.data) } as LabEvent;
    }
  } catch {
    throw new Trouble('unreachable', 'the server no longer tells what happens');
  } finally {
    end();
    await reader.cancel().catch(() => undefined);
  }
}
