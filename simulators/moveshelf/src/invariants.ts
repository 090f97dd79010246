import { mapRows, rowOf } from '@labrig/simulator';
import { sizeOf } from './files/upload.ts';
import { globalId, placeOf, tables } from './ids/global-id.ts';
import { clipsOf, sessionOf } from './paths/membership.ts';
import type { Table } from '@labrig/simulator';
import type { Kind } from './ids/global-id.ts';
import type { Upload } from './state/clips.ts';
import type { MoveshelfState } from './state.ts';

const uploads = ({ clips, files }: MoveshelfState): Upload[] => [
  ...mapRows(clips, ({ upload }) => upload),
  ...mapRows(files, ({ upload }) => upload),
];

function all<Row>(table: Table<Row>, holds: (row: Row, id: number) => boolean): boolean {
  return mapRows(table, holds).every(Boolean);
}

/** What holds in every state, whatever was called and whatever happened. */
export const invariants: Readonly<Record<string, (state: MoveshelfState) => boolean>> = {
  'the store has as many bytes as the uploads that are there': (state) =>
    state.store.used === uploads(state).reduce((sum, { content }) => sum + sizeOf(content), 0),
  'the store never has more than it holds': ({ store: { capacity, other, used } }) => other + used <= capacity,
  'a file that is worked on has its bytes and a moment at which it is ready; no other has such a moment': (state) =>
    uploads(state).every(({ status, ready, content }) =>
      status === 'Processing' ? ready !== null && content !== null : ready === null,
    ),
  'a file that waits has no bytes': (state) =>
    uploads(state).every(({ status, content }) => status !== 'Pending' || content === null),
  'what was taken fits the checksum with which it was announced': (state) =>
    uploads(state).every(
      ({ crc32c, content }) => crc32c === null || content?.kind !== 'uploaded' || content.sum === crc32c,
    ),
  'what is kept of a file is all of it, and only of files that are small enough': (state) =>
    uploads(state).every(
      ({ content }) =>
        content?.kind !== 'uploaded' ||
        (content.size <= state.store.keepUpTo ? content.bytes?.byteLength === content.size : content.bytes === null),
    ),
  'the path of a session has a slash at both ends': ({ sessions }) =>
    all(sessions, ({ projectPath }) => projectPath.startsWith('/') && projectPath.endsWith('/')),
  'every clip of a session has a path that begins with the path of the session': (state) =>
    all(state.sessions, ({ project, projectPath }, session) =>
      clipsOf(state, session).every((row) => {
        const clip = rowOf(state.clips, row);
        return clip?.project === project && clip.projectPath!.startsWith(projectPath);
      }),
    ),
  'a clip is in the session of the longest path that its own begins with, and in no other': (state) =>
    all(state.clips, (clip, row) => {
      const around = mapRows(state.sessions, (session, id) => ({ ...session, id }))
        .filter(({ project, projectPath }) => project === clip.project && clip.projectPath?.startsWith(projectPath))
        .toSorted((a, b) => b.projectPath.length - a.projectPath.length || a.id - b.id);
      const own = sessionOf(state, clip);
      return own === around[0]?.id && around.every(({ id }) => clipsOf(state, id).includes(row) === (id === own));
    }),
  'what belongs to something belongs to something that is there': (state) => {
    const { projects, patients, sessions, clips, users } = state;
    return (
      all(patients, ({ project }) => rowOf(projects, project) !== undefined) &&
      all(
        sessions,
        ({ project, patient }) =>
          rowOf(projects, project) !== undefined && (patient === null || rowOf(patients, patient)?.project === project),
      ) &&
      all(clips, ({ project }) => rowOf(projects, project) !== undefined) &&
      all(state.files, ({ clip }) => rowOf(clips, clip) !== undefined) &&
      all(state.reports, ({ session }) => rowOf(sessions, session) !== undefined) &&
      all(state.norms, (norm) => norm.clips.every((clip) => rowOf(clips, clip) !== undefined)) &&
      all(state.comments, ({ clip, author }) => rowOf(clips, clip) !== undefined && rowOf(users, author) !== undefined)
    );
  },
  'metadata are JSON': ({ patients, sessions, clips }) =>
    [
      ...mapRows(patients, ({ metadata }) => metadata),
      ...mapRows(sessions, ({ metadata }) => metadata),
      ...mapRows(clips, ({ customOptions }) => customOptions),
    ].every((text) => text === null || JSON.parse(text) !== undefined),
  'exactly the job that the worker is at is being worked on, and it is done with fewer clips than there are': ({
    jobs,
    worker,
  }) =>
    all(jobs, ({ status, done, clips }, row) =>
      worker.task?.job === row ? status === 'Processing' && done < clips.length : status !== 'Processing',
    ),
  'a job has a result when it is complete, a reason when it failed, and neither before': ({ jobs }) =>
    all(
      jobs,
      ({ status, result, failure }) =>
        (result !== null) === (status === 'Complete') && (failure !== null) === (status === 'Failed'),
    ),
  'the clips of a complete job have curves': ({ jobs, clips }) =>
    all(
      jobs,
      ({ status, clips: rows }) => status !== 'Complete' || rows.every((row) => rowOf(clips, row)?.hasGait ?? true),
    ),
  'an id leads to its row, and to no other': (state) =>
    (Object.keys(tables) as Kind[]).every((kind) =>
      all<unknown>(state[tables[kind]], (_, row) => {
        const place = placeOf(state.idKey, globalId(state.idKey, { kind, row }));
        return place?.kind === kind && place.row === row;
      }),
    ),
  'keys and names of projects are given once': ({ users, projects }) => {
    const keys = mapRows(users, (user) => user.keys.map(({ secretKey }) => secretKey)).flat();
    const names = mapRows(projects, ({ name }) => name);
    return new Set(keys).size === keys.length && new Set(names).size === names.length;
  },
};
