import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import type { Stage } from '../stage.ts';

/** A worker with a recorder in it that answers with what its client knows after half a day. */
const worker = `
import { createMotif } from '@labrig/motif';
import { simulateMotif } from '@labrig/motif-simulator';
import { createLab } from '@labrig/simulator';

export default {
  async fetch() {
    const lab = createLab({ motif: simulateMotif() });
    const motif = createMotif(lab.motif.connection());
    await motif.schedule.recording.start({ task_name: 'hourly', cron_expression: '0 0 * * * ?', duration: 600 });
    await lab.clock.advance({ hours: 12 });
    return Response.json((await motif.recordings.list()).length);
  },
};
`;

/** Clients and simulators run in a worker of workerd. */
export async function checkWorkerd({ project }: Stage): Promise<void> {
  project.write('worker.js', worker);
  const { outputFiles } = await build({
    absWorkingDir: project.folder,
    entryPoints: ['worker.js'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker'],
    target: 'es2024',
    // The error says it all.
    logLevel: 'silent',
  });
  const miniflare = new Miniflare({ modules: true, script: outputFiles[0]!.text, compatibilityDate: '2026-07-01' });
  try {
    const recordings: unknown = await (await miniflare.dispatchFetch('http://127.0.0.1/')).json();
    if (typeof recordings !== 'number' || recordings < 20) throw new Error(`${JSON.stringify(recordings)} recordings`);
  } finally {
    await miniflare.dispose();
  }
}
