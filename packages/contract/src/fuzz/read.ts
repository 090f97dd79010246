import { claim } from './finding.ts';
import type { LabCore } from '@labrig/simulator';

/** Longer answers than this, in bytes, are read no further. */
const enough = 2_000_000;

/**
 * Reads an answer, as much of it as comes by itself.
 *
 * @param isDisturbed - whether it may be broken.
 * @returns JSON, where it is that.
 * @throws Finding for an answer that says it is JSON, and isn't.
 */
export async function read(response: Response, lab: LabCore, isDisturbed: boolean): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json') && !type.includes('ndjson')) {
    const text = await response.text();
    try {
      return JSON.parse(text) as unknown;
    } catch {
      claim(isDisturbed || text === '', `the answer says that it is JSON, and isn't: ${text.slice(0, 200)}`);
      return undefined;
    }
  }
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  let size = 0;
  for (;;) {
    const piece = await next(reader, lab);
    if (!piece || piece.done) break;
    size += piece.value.byteLength;
    if (size > enough || type.startsWith('multipart/')) break;
  }
  await reader.cancel().catch(() => undefined);
  return undefined;
}

/** The next piece; `undefined` if none comes within a second: a live picture of something that stands still. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>, { clock }: LabCore) {
  const { promise: over, resolve: giveUp } = Promise.withResolvers<undefined>();
  const stop = clock.timer(1000, () => giveUp(undefined), 'the fuzzer');
  try {
    return await Promise.race([reader.read(), over]);
  } finally {
    stop();
  }
}
