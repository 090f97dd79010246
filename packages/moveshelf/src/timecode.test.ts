import { failure } from '@labrig/fixtures/failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { server } from './fixtures/server.ts';
import { RequestError } from './index.ts';
import type { Framerate, Timecode } from './index.ts';

const updated = { UpdateClip: { updateClip: { clip: { id: 'c1' } } } };
const send = async (startTimecode: Timecode): Promise<unknown> => {
  const { moveshelf, requests } = server(updated);
  await moveshelf.clips.updateMetadata('c1', { title: 'T', startTimecode });
  return (requests()[0]!.variables['input'] as { metadata: { startTimecode: unknown } }).metadata.startTimecode;
};

describe('a timecode', () => {
  test.each<[timecode: string, framerate: Framerate, name: string]>([
    ['10:11:12:13', 24, 'FPS_24'],
    ['10:11:12:24', 25, 'FPS_25'],
    ['10:11:12;29', 29.97, 'FPS_29_97'],
    ['10:11:12:29', 'FPS_29_97', 'FPS_29_97'],
    ['23:59:59:29', 30, 'FPS_30'],
    ['00:00:00:49', 50, 'FPS_50'],
    ['00:00:00;59', 59.94, 'FPS_59_94'],
    ['00:00:00:00', 60, 'FPS_60'],
    ['00:00:00:999', 1000, 'FPS_1000'],
    ['00:00:00:99', 'FPS_1000', 'FPS_1000'],
  ])('%s at %s goes with the name of its rate', async (timecode, framerate, name) => {
    const given = Object.freeze({ timecode, framerate });
    expect(await send(given)).toEqual({ timecode, framerate: name });
    // The vendor's client changes what it is given, and fails the second time.
    expect(await send(given)).toEqual({ timecode, framerate: name });
  });

  test.each<[timecode: string, framerate: Framerate, reason: string]>([
    ['10:11:12', 24, 'not HH:MM:SS:FF'],
    ['1:11:12:13', 24, 'not HH:MM:SS:FF'],
    ['10:11:12:13 ', 24, 'not HH:MM:SS:FF'],
    ['10:11:12:13\n', 24, 'not HH:MM:SS:FF'],
    ['10:11:12:1', 24, 'not HH:MM:SS:FF'],
    ['١٠:11:12:13', 24, 'not HH:MM:SS:FF'],
    ['24:00:00:00', 24, 'no such time'],
    ['00:60:00:00', 24, 'no such time'],
    ['00:00:60:00', 24, 'no such time'],
    ['00:00:00:24', 24, 'not that many frames'],
    ['00:00:00:30', 29.97, 'not that many frames'],
    ['00:00:00:010', 60, 'two digits'],
    ['00:00:00;10', 30, 'drop frames'],
    ['00:00:00:10', 12 as 24, '12 is not a known frame rate'],
    ['00:00:00:10', 'FPS_12' as 'FPS_24', 'FPS_12 is not a known frame rate'],
    ['00:00:00:10', '24' as 'FPS_24', '24 is not a known frame rate'],
    ['00:00:00:10', undefined as unknown as 24, 'undefined is not a known frame rate'],
    [undefined as unknown as string, 24, 'not HH:MM:SS:FF'],
  ])('%s at %s is refused, and nothing is sent', async (timecode, framerate, reason) => {
    const { moveshelf, lines } = server();
    const metadata = { startTimecode: { timecode, framerate } };
    for (const call of [
      moveshelf.clips.updateMetadata('c1', metadata),
      moveshelf.clips.create('a/b', metadata),
      moveshelf.clips.uploadFile('a/b', new Blob(['a']), { metadata }),
    ]) {
      expect((await failure(call, RequestError)).message).toContain(reason);
    }
    expect(lines()).toEqual([]);
  });

  test('of any time and rate passes, and comes back as it was', async () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
    const times = fc.tuple(two(23), two(59), two(59), two(23)).map((parts) => parts.join(':'));
    await fc.assert(
      fc.asyncProperty(
        times,
        fc.constantFrom<Framerate>(24, 25, 29.97, 30, 50, 59.94, 60, 1000),
        async (timecode, framerate) => {
          expect(await send({ timecode, framerate })).toMatchObject({ timecode });
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  test.each([null, undefined])('may be %s', async (startTimecode) => {
    const { moveshelf, requests } = server(updated);
    await moveshelf.clips.updateMetadata('c1', startTimecode === undefined ? {} : { startTimecode });
    const metadata = startTimecode === undefined ? {} : { startTimecode };
    expect(requests()[0]?.variables).toEqual({ input: { id: 'c1', metadata } });
  });
});
