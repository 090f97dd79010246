import { addRow } from '@labrig/simulator';
import { dayOf } from '../dates.ts';
import { someClip } from './world.ts';
import type { Draft } from '@labrig/simulator';
import type { Clip } from '../state/clips.ts';
import type { Filling } from './world.ts';

const year = 365 * 86_400_000;

/** Trials from before: with a slash at the end of their paths, as old programs made them, and files of their own. */
export function fillArchive(filling: Filling, project: number, now: number): void {
  const created = dayOf(now) - 4 * year;
  const path = '/AR-017/Intake/';
  const patient = addRow(filling.patients, { project, name: 'AR-017', metadata: null, updated: created });
  addRow(filling.sessions, { project, patient, projectPath: path, metadata: null, date: null, updated: created });
  for (const [index, title] of ['Walk left 1', 'Walk left 2'].entries()) {
    addRow(filling.clips, {
      ...someClip({
        project,
        title,
        created: created + index * 60_000,
        projectPath: `${path}Barefoot/`,
        allowDownload: true,
      }),
      originalFileName: `walk-0${index + 1}.trc`,
      upload: { status: 'Complete', crc32c: null, ready: null, content: { kind: 'motion' } },
      customOptions: JSON.stringify({ view: 'sagittal' }),
    } as Draft<Clip>);
  }
}
