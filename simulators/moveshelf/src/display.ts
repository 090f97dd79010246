import { mapRows, rowOf, showBytes } from '@labrig/simulator';
import { grouped } from './grouped.ts';
import { descriptionOf } from './jobs/gait-tool.ts';
import type { Display, Table } from '@labrig/simulator';
import type { Clip, File } from './state/clips.ts';
import type { Job } from './state/jobs.ts';
import type { Project } from './state/people.ts';
import type { Patient, Session, Status } from './state/visits.ts';
import type { MoveshelfState } from './state.ts';

type Fact = Display['facts'][number];

/** So many of the newest sessions, files and jobs are shown. */
const most = 6;

const tones: Readonly<Record<Status, Display['tone']>> = {
  Pending: 'calm',
  Processing: 'busy',
  Complete: 'calm',
  Failed: 'bad',
};

const patientsOf = grouped<Patient, number>(({ project }) => [project]);
const sessionsOf = grouped<Session, number>(({ project }) => [project]);
const clipsOf = grouped<Clip, number>(({ project }) => [project]);
/** Clips that were made without a file wait for nothing. */
const clipsIn = grouped<Clip, Status>(({ originalFileName, upload: { status } }) =>
  originalFileName === null ? [] : [status],
);
const filesIn = grouped<File, Status>(({ upload: { status } }) => [status]);
const jobsIn = grouped<Job, Status>(({ status }) => [status]);

/** What people see of a Moveshelf server: projects, the newest sessions, files on their way, jobs, the worker and the store. */
export function display(state: MoveshelfState): readonly Display[] {
  const { projects, sessions, clips, files, jobs } = state;
  return [
    ...mapRows(projects, (project, id) => projectDisplay(state, project, id)),
    ...newestOf(sessions).map((id) => sessionDisplay(state, id)),
    ...underWay(clips, clipsIn).map((id) => uploadDisplay(rowOf(clips, id)!, `clip/${id}`)),
    ...underWay(files, filesIn).map((id) => uploadDisplay(rowOf(files, id)!, `file/${id}`)),
    ...underWay(jobs, jobsIn).map((id) => jobDisplay(rowOf(jobs, id)!, id)),
    workerDisplay(state),
    storeDisplay(state),
  ];
}

/** Ids of the newest rows, the oldest first. */
function newestOf<Row>(table: Table<Row>): number[] {
  const ids: number[] = [];
  for (let id = table.next - 1; id > 0 && ids.length < most; id -= 1)
    if (rowOf(table, id) !== undefined) ids.unshift(id);
  return ids;
}

/** Ids of the rows that are not complete: all that are worked on, and the newest that wait or have failed. */
function underWay<Row>(table: Table<Row>, by: (table: Table<Row>, key: Status) => number[]): number[] {
  const [waiting, busy, failed] = (['Pending', 'Processing', 'Failed'] as const).map((status) => by(table, status));
  return [...waiting!.slice(-most), ...busy!, ...failed!.slice(-most)].toSorted((a, b) => a - b);
}

function projectDisplay({ patients, sessions, clips }: MoveshelfState, project: Project, id: number): Display {
  const { name, members, datasets } = project;
  const facts: Fact[] = [
    ['subjects', `${patientsOf(patients, id).length}`],
    ['sessions', `${sessionsOf(sessions, id).length}`],
    ['trials', `${clipsOf(clips, id).length}`],
    ...(datasets.length > 0 ? ([['datasets', `${datasets.length}`]] as const) : []),
  ];
  const status = members.length === 1 ? '1 member' : `${members.length} members`;
  return { id: `project/${id}`, kind: 'project', name, status, tone: 'calm', facts };
}

function sessionDisplay({ patients, projects, sessions, clips }: MoveshelfState, id: number): Display {
  const { project, patient, projectPath } = rowOf(sessions, id)!;
  const trials = clipsOf(clips, project).filter((clip) => rowOf(clips, clip)!.projectPath?.startsWith(projectPath));
  const subject = patient === null ? undefined : rowOf(patients, patient);
  const facts: Fact[] = [
    ['project', rowOf(projects, project)?.name ?? 'gone'],
    ...(subject ? ([['subject', subject.name]] as const) : []),
  ];
  const status = trials.length === 1 ? '1 trial' : `${trials.length} trials`;
  return { id: `session/${id}`, kind: 'session', name: projectPath, status, tone: 'calm', facts };
}

function uploadDisplay({ upload, ...holder }: Clip | File, id: string): Display {
  const { status, content, crc32c } = upload;
  const facts: Fact[] = [
    ...('dataType' in holder ? ([['type', holder.dataType]] as const) : ([['trial', holder.title]] as const)),
    ...(content?.kind === 'uploaded' ? ([['size', showBytes(content.size)]] as const) : []),
    ...(crc32c === null ? [] : ([['CRC32C', crc32c]] as const)),
  ];
  return { id, kind: 'upload', name: holder.originalFileName ?? 'file', status, tone: tones[status], facts };
}

function jobDisplay(job: Job, id: number): Display {
  const { status, clips, done, trialType } = job;
  const facts: Fact[] = [['does', descriptionOf(job)], ...(trialType ? ([['trial type', trialType]] as const) : [])];
  const level = { value: done, of: clips.length };
  return { id: `job/${id}`, kind: 'job', name: `Job ${id}`, status, tone: tones[status], facts, level };
}

function workerDisplay({ worker, jobs }: MoveshelfState): Display {
  const facts: Fact[] = [
    ['waiting', `${jobsIn(jobs, 'Pending').length} jobs`],
    ['done', `${jobsIn(jobs, 'Complete').length} jobs`],
  ];
  const { isAlive, task } = worker;
  const status = !isAlive ? 'dead' : task ? `at job ${task.job}` : 'idle';
  return {
    id: 'worker',
    kind: 'worker',
    name: 'Gait tool',
    status,
    tone: !isAlive ? 'bad' : task ? 'busy' : 'calm',
    facts,
  };
}

function storeDisplay({ store, link, latency }: MoveshelfState): Display {
  const taken = store.used + store.other;
  const isFull = taken >= store.capacity;
  const facts: Fact[] = [
    ['free', showBytes(store.capacity - taken)],
    ['uploads', showBytes(store.used)],
    ...(link.bytesPerSecond === null ? [] : ([['line', `${showBytes(link.bytesPerSecond)} a second`]] as const)),
    ...(link.breaksAfter === null ? [] : ([['breaks after', showBytes(link.breaksAfter)]] as const)),
    ...(latency > 0 ? ([['every answer takes', `${latency} ms`]] as const) : []),
  ];
  const level = { value: taken, of: store.capacity };
  const status = isFull ? 'full' : `${Math.floor((taken / store.capacity) * 100)} % used`;
  return { id: 'store', kind: 'store', name: 'Uploads', status, tone: isFull ? 'bad' : 'calm', facts, level };
}
