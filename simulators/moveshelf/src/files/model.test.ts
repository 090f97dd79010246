import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announced, rig } from '../fixtures/rig.ts';

/** What a file should be, told by hand: no word of the simulator's own. */
interface File {
  word: 'Pending' | 'Processing' | 'Complete' | 'Failed';
  held: string | null;
  /** Seconds from the beginning. */
  since: number;
}

const right = 'walk';
const step = fc.record({
  verb: fc.constantFrom('send', 'send', 'cut', 'break', 'wait', 'fail', 'look'),
  bytes: fc.constantFrom(right, right, 'run', ''),
  span: fc.constantFrom(0, 1, 2, 3),
});

/** What a PUT should be answered, and what it should do. */
function sent(file: File, bytes: string, now: number): number {
  if (file.held !== null && file.word !== 'Failed') return bytes === file.held ? 200 : 403;
  if (bytes !== right) {
    Object.assign(file, { word: 'Failed', held: null });
    return 400;
  }
  Object.assign(file, { word: 'Processing', held: bytes, since: now });
  return 200;
}

test('a file is in the state that a model by hand says, whatever is sent and happens', async () => {
  const crc32c = await announced(right);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (history) => {
      const bench = rig({ world: 'empty' });
      const { id, uploadUrl } = await bench.createClip({ crc32c, filename: 'walk.c3d' });
      const file: File = { word: 'Pending', held: null, since: 0 };
      let now = 0;
      for (const { verb, bytes, span } of history) {
        if (verb === 'send') {
          expect((await bench.put(uploadUrl, bytes)).status).toBe(sent(file, bytes, now));
        } else if (verb === 'cut') {
          const isTaken = file.held !== null && file.word !== 'Failed';
          const { status } = await bench.put(uploadUrl, bytes, { 'content-length': String(bytes.length + 1) });
          expect(status).toBe(isTaken ? 403 : 400);
          if (!isTaken) Object.assign(file, { word: 'Failed', held: null });
        } else if (verb === 'break') {
          bench.perform('interruptUpload', { after: 0 });
          await expect(bench.put(uploadUrl, right)).rejects.toThrow('fetch failed');
          if (file.held === null || file.word === 'Failed') Object.assign(file, { word: 'Failed', held: null });
        } else if (verb === 'fail') {
          if (file.word !== 'Processing') continue;
          bench.perform('failFile', { id });
          file.word = 'Failed';
        } else if (verb === 'wait') {
          await bench.wait(span);
          now += span;
          if (file.word === 'Processing' && now >= file.since + 2) file.word = 'Complete';
        }
        const fields = '... on MocapClip { uploadStatus originalDataDownloadUri }';
        const { uploadStatus, originalDataDownloadUri: url } = await bench.node(id, fields);
        expect(uploadStatus).toBe(file.word);
        expect(url === null ? null : (await bench.get(url)).body).toBe(file.held);
        expect(bench.moveshelf.state.store.used).toBe(file.held?.length ?? 0);
      }
    }),
    { seed: 42, numRuns: 100 },
  );
});
