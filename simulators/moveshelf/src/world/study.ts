import { addRow, isoTime } from '@labrig/simulator';
import { dayOf } from '../dates.ts';
import { addFile, someClip } from './world.ts';
import type { Draft } from '@labrig/simulator';
import type { Clip } from '../state/clips.ts';
import type { Filling } from './world.ts';

const day = 86_400_000;
const conditions = ['Barefoot', 'Shoes', 'Orthosis'];

interface Subject {
  readonly name: string;
  readonly metadata: object | null;
  /** Days ago. */
  readonly sessions: readonly number[];
}

/** Only texts, lists and objects: the vendor's own helper reads metadata as Python, where `true` and `null` have no meaning. */
const subjects: readonly Subject[] = [
  {
    name: 'KS-001',
    metadata: {
      'ehr-id': '770101',
      side: 'left',
      interventions: [{ id: 1, date: '2025-11-20', site: 'Left knee', surgery: 'Meniscus repair' }],
    },
    sessions: [90, 10],
  },
  { name: 'KS-002', metadata: { 'ehr-id': { value: '770102' }, side: 'right' }, sessions: [75] },
  {
    name: 'KS-003',
    metadata: { 'ehr-id': '770103', side: [{ value: 'right', context: 'Before surgery' }] },
    sessions: [40, 12],
  },
  { name: 'KS-004', metadata: null, sessions: [12] },
  { name: 'KS-005', metadata: null, sessions: [] },
];

/** A study: subjects, the days on which they came, and what was measured. */
export function fillStudy(filling: Filling, project: number, now: number): void {
  const norms = [
    { name: 'Adults overground', projectPath: null },
    { name: 'Adults barefoot', projectPath: `/KS-001/${dateBefore(now, 10)}/Barefoot` },
  ];
  for (const { name, metadata, sessions } of subjects) {
    const created = dayOf(now) - (sessions[0] ?? 5) * day;
    const patient = addRow(filling.patients, {
      project,
      name,
      metadata: metadata === null ? null : JSON.stringify(metadata),
      updated: created,
    });
    for (const ago of sessions) fillSession(filling, { project, patient, name, ago, now });
  }
  addRow(filling.clips, {
    ...someClip({ project, title: 'Calibration', created: now - day, description: 'Empty volume, no subject.' }),
  } as Draft<Clip>);
  for (const norm of norms) addRow(filling.norms, { project, uploadStatus: 'Complete', clips: [], ...norm });
  addRow(filling.reports, {
    session: 1,
    title: 'Condition summaries',
    reportType: 'currentSessionConditionSummaries',
    norm: 1,
    clips: [1, 2],
  });
  addRow(filling.comments, { clip: 1, comment: 'Marker on the left knee is loose from here on.', author: 1 });
}

interface Visit {
  readonly project: number;
  readonly patient: number;
  readonly name: string;
  readonly ago: number;
  readonly now: number;
}

function fillSession(filling: Filling, { project, patient, name, ago, now }: Visit): void {
  const date = dayOf(now) - ago * day;
  const path = `/${name}/${dateBefore(now, ago)}/`;
  addRow(filling.sessions, {
    project,
    patient,
    projectPath: path,
    metadata: ago === 12 ? null : JSON.stringify({ metadata: { 'sessioninfo-operator': 'M. Ortega' } }),
    date,
    updated: date + 9 * 3_600_000,
  });
  for (const [index, condition] of conditions.slice(0, 2 + (ago % 2)).entries()) {
    for (let trial = 1; trial <= 2; trial += 1) {
      const created = date + (9 * 60 + 20 * index + 4 * trial) * 60_000;
      const clip = addRow(filling.clips, {
        ...someClip({
          project,
          title: `Trial-${trial}`,
          created,
          projectPath: path + condition,
          allowDownload: trial === 1,
        }),
        hasGait: ago === 90,
      } as Draft<Clip>);
      addFile(filling, { clip, dataType: 'motion', originalFileName: `trial-${trial}.trc`, kind: 'motion' });
      addFile(filling, { clip, dataType: 'data', originalFileName: 'knee.csv', kind: 'curves' });
      if (trial === 1) addFile(filling, { clip, dataType: 'video', originalFileName: 'sagittal.mp4', kind: 'video' });
    }
  }
}

/** `2026-01-12` */
function dateBefore(now: number, days: number): string {
  return isoTime(dayOf(now) - days * day).slice(0, 10);
}
