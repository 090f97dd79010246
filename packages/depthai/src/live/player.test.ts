import { join } from 'node:path';
import { simulateDepthai } from '@labrig/depthai-simulator';
import { openBrowser } from '@labrig/fixtures/browser';
import { createLab } from '@labrig/simulator';
import { listen } from '@labrig/simulator/node';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDepthai } from '../index.ts';
import type { Browser } from '@labrig/fixtures/browser';
import type { play } from '../fixtures/player.ts';

const mxid = '19443010C7E2A40F00';
let browser: Browser;
let script: string;
beforeAll(async () => {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, '../fixtures/player.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'page',
    conditions: ['labrig-source'],
  });
  script = bundle.outputFiles[0]!.text;
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

test.each([
  ['CAM_A', [480, 270], true],
  ['CAM_B', [640, 400], false],
] as const)(
  'a browser plays %s from a WebSocket through Media Source, picture by picture',
  async (name, size, isColored) => {
    using lab = createLab({ depthai: simulateDepthai() }, { clock: 1 });
    const { handle, open } = lab.depthai;
    const listener = await listen(handle, { open });
    try {
      const camera = createDepthai({ baseUrl: listener.url }).camera(mxid);
      await camera.stream('CAM_A').changeConfig({ video_size: [480, 270], sensor_crop: [0.35, 0.35], fps: 10 });
      await camera.stream('CAM_B').changeConfig({ fps: 10 });
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      const shown = await page.evaluate(
        (wanted) => (globalThis as unknown as { page: { play: typeof play } }).page.play(wanted),
        { baseUrl: listener.url, mxid, name, count: 6 },
      );
      expect(shown.size).toEqual(size);
      expect(shown.isColored).toBe(isColored);
      const numbers = shown.strips.map((strip) => strip?.number);
      // A picture may be left out where the machine is slow, but each that came is shown at its time.
      expect(numbers).toHaveLength(6);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a = 0, b = 0) => a - b));
      for (const strip of shown.strips) expect(strip?.camera).toBe(`${mxid} ${name.at(-1)}`);
    } finally {
      await listener.close();
    }
  },
  60_000,
);
