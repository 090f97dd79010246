import { addRow, checkOption, isoTime, momentOf } from '@labrig/simulator';
import { dayOf } from '../dates.ts';
import { addFile, someClip } from './world.ts';
import type { Draft } from '@labrig/simulator';
import type { SessionOptions, SubjectOptions, TrialOptions } from '../options.ts';
import type { Clip } from '../state/clips.ts';
import type { Filling } from './world.ts';

/** The files that a trial may have. */
const files = {
  motion: { dataType: 'motion', originalFileName: 'markers.trc', kind: 'motion' },
  curves: { dataType: 'data', originalFileName: 'curves.csv', kind: 'curves' },
  video: { dataType: 'video', originalFileName: 'sagittal.mp4', kind: 'video' },
} as const;

/** Nine o'clock: sessions are in the morning, their trials four minutes apart. */
const morning = 9 * 3_600_000;
const apart = 4 * 60_000;

/** Fills a project with the subjects that were asked for. @throws RangeError for those that can't be. */
export function fillSubjects(
  filling: Filling,
  {
    project,
    subjects,
    now,
  }: { readonly project: number; readonly subjects: readonly SubjectOptions[]; readonly now: number },
): void {
  const names = subjects.map(({ name }) => name);
  checkOption(
    new Set(names).size === names.length,
    `subjects of a project must differ by name, got ${names.join(', ')}`,
  );
  for (const { name, metadata, sessions = [] } of subjects) {
    checkOption(
      isPart(name),
      `the name of a subject must have 1 to 100 characters and no slash, got ${JSON.stringify(name)}`,
    );
    const days = sessions.map(({ date }) => dayOf(momentOf(date, now)));
    checkOption(new Set(days).size === days.length, `subject ${name} has two sessions on one day`);
    checkOption(
      days.every((day) => day <= now),
      `a session of ${name} would be after the start of the lab`,
    );
    const updated = Math.min(...days, dayOf(now));
    const patient = addRow(filling.patients, {
      project,
      name,
      metadata: metadata ? JSON.stringify(metadata) : null,
      updated,
    });
    for (const [index, session] of sessions.entries()) {
      fillSession(filling, session, { project, patient, name, day: days[index]! });
    }
  }
}

interface Visit {
  readonly project: number;
  readonly patient: number;
  readonly name: string;
  /** Midnight UTC. */
  readonly day: number;
}

function fillSession(
  filling: Filling,
  { metadata, trials = [] }: SessionOptions,
  { project, patient, name, day }: Visit,
): void {
  const projectPath = `/${name}/${isoTime(day).slice(0, 10)}/`;
  addRow(filling.sessions, {
    project,
    patient,
    projectPath,
    metadata: metadata ? JSON.stringify(metadata) : null,
    date: day,
    updated: day + morning,
  });
  for (const [index, trial] of trials.entries()) {
    fillTrial(filling, trial, { project, projectPath, created: day + morning + index * apart });
  }
}

function fillTrial(
  filling: Filling,
  { title, condition, files: kinds = ['motion'] }: TrialOptions,
  place: Pick<Clip, 'project' | 'created'> & { readonly projectPath: string },
): void {
  checkOption(
    condition === undefined || isPart(condition),
    `a condition must have 1 to 100 characters and no slash, got ${JSON.stringify(condition)}`,
  );
  const projectPath = `${place.projectPath}${condition ?? ''}`;
  const clip = addRow(filling.clips, someClip({ ...place, projectPath, title, allowDownload: true }) as Draft<Clip>);
  for (const kind of kinds) addFile(filling, { clip, ...files[kind] });
}

/** Can it be a part of a path? */
function isPart(name: string): boolean {
  return /^(?!\.{1,2}$)[^/]{1,100}$/.test(name);
}
