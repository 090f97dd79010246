import { assert } from 'chai';
import { HttpError } from '@labrig/http';
import { rejected } from '../rejected.ts';
import { smallStills } from './small-stills.ts';
import type { operations } from '@labrig/depthai';
import type { DepthaiScenario } from './rig.ts';

const { keys } = Object;

/** By which bytes each format is known. */
const signatures: Readonly<Record<operations.StillFormat, string>> = {
  jpeg: '\u00ff\u00d8\u00ff',
  png: '\u0089PNG',
  webp: 'RIFF',
  bmp: 'BM',
  tiff: 'II*',
  gif: 'GIF8',
  ppm: 'P',
};

/** Stills: their formats, their sizes, and what is written into their pixels. */
export const stills: readonly DepthaiScenario[] = [
  {
    name: 'a still comes in every format, color in its still size, mono and depth in that of their resolution',
    operations: ['captureStillImage'],
    effect: 'changing',
    async run({ camera, target: { lacks } }) {
      await camera.stream('CAM_A').changeConfig({ still_size: [320, 240] });
      await camera.stream('DEPTH_B_C').activate({ resolution: 'THE_480_P' });
      for (const [name, size] of [
        ['CAM_A', { width: 320, height: 240 }],
        ['DEPTH_B_C', { width: 640, height: 480 }],
      ] as const) {
        for (const format of keys(signatures) as operations.StillFormat[]) {
          if (format === 'webp' && lacks?.includes(format)) {
            const { status } = await rejected(() => camera.stream(name).still({ format }), HttpError);
            assert.strictEqual(status, 422);
            continue;
          }
          const { bytes, type, ...rest } = await camera.stream(name).still({ format });
          assert.strictEqual(type, `image/${format}`);
          assert.strictEqual(
            String.fromCharCode(...bytes.subarray(0, signatures[format].length)),
            signatures[format],
            format,
          );
          if (!['webp', 'tiff', 'ppm'].includes(format)) assert.deepInclude(rest, size, format);
        }
        assert.deepInclude(await camera.stream(name).still(), { type: 'image/jpeg', ...size });
      }
    },
  },
  {
    name: 'the format may be spelt large, be empty or be jpg',
    operations: ['captureStillImage'],
    effect: 'reading',
    async run({ camera, send, active }) {
      const [name] = await active();
      for (const [query, type] of [
        ['?format=PNG', 'png'],
        ['?format=', 'jpeg'],
        ['?format=jpg', 'jpeg'],
      ] as const) {
        const { status, headers } = await send('GET', `/cameras/${camera.mxid}/streams/${name}/still${query}`);
        assert.deepEqual([status, headers.get('content-type')], [200, `image/${type}`]);
      }
    },
  },
  {
    name: 'a picture says in its pixels which stream of which camera it is, and its frame numbers rise',
    operations: ['captureStillImage'],
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const { camera, picture, pass } = rig;
      await smallStills(rig);
      for (const [name, label, channels] of [
        ['CAM_A', 'A', 3],
        ['CAM_B', 'B', 1],
        ['DEPTH_B_C', 'B_C', 1],
      ] as const) {
        await camera.stream(name).activate();
        const before = await picture(name);
        await pass(1);
        const after = await picture(name);
        assert.strictEqual(before.channels, channels);
        assert.strictEqual(before.strip?.camera, `${camera.mxid} ${label}`);
        assert.strictEqual(after.strip!.number - before.strip!.number, 30);
        assert.closeTo((after.strip!.time - before.strip!.time) / 1e6, 1, 0.001);
      }
    },
  },
];
