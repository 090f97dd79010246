import { addRow } from '@labrig/simulator';
import { dayOf, timeOf } from '../dates.ts';
import { emptyUpload } from '../files/upload.ts';
import { Refused } from '../graphql/refused.ts';
import { sessionPath } from '../paths/session-path.ts';
import { given, mustEdit, projectOf } from '../people/access.ts';
import { newClip } from './clip-metadata.ts';
import { idOf } from './id-of.ts';
import { parentAt } from './parents.ts';
import { urlOf } from './url-of.ts';
import type { AllResolvers } from '../generated/resolvers.ts';

/** Mutations that add something. Whatever they refuse, they refuse before anything has changed. */
export const create = {
  createClips(_, { input }, context) {
    const { world } = context;
    const project = projectOf(context, input.project);
    mustEdit(context, project.row, input.project);
    const response = input.clips.map((clip) => {
      let row = 0;
      world.update((draft) => {
        row = addRow(draft.clips, newClip(project.row, clip, world.now));
      });
      const mocapClip = parentAt(world.state, 'MocapClip', row)!;
      return { clientId: clip.clientId, uploadUrl: urlOf(context, 'upload', idOf(mocapClip, _, context)), mocapClip };
    });
    return { response };
  },
  createAdditionalData(_, { input }, context) {
    if (!input) throw new Refused('NO_INPUT');
    const { clipId, dataType, crc32c, filename } = input;
    const { world } = context;
    const clip = given(context, 'MocapClip', clipId);
    mustEdit(context, clip.project);
    let row = 0;
    world.update((draft) => {
      const upload = emptyUpload('Pending', crc32c);
      row = addRow(draft.files, { clip: clip.row, dataType, originalFileName: filename, upload });
    });
    const data = parentAt(world.state, 'AdditionalData', row)!;
    return { uploadUrl: urlOf(context, 'upload', idOf(data, _, context)), data };
  },
  createPatient(_, { projectId, name }, context) {
    const { world } = context;
    const project = projectOf(context, projectId);
    mustEdit(context, project.row, projectId);
    let row = 0;
    world.update((draft) => {
      row = addRow(draft.patients, { project: project.row, name, metadata: null, updated: world.now });
    });
    return { patient: parentAt(world.state, 'Patient', row)! };
  },
  createSession(_, { projectId, projectPath, patientId, sessionDate }, context) {
    const { world } = context;
    const project = projectOf(context, projectId);
    const patient = patientId == null ? undefined : given(context, 'Patient', patientId);
    if (patient && patient.project !== project.row) throw new Refused('UNKNOWN_SUBJECT', { id: patientId! });
    const date = sessionDay(sessionDate);
    mustEdit(context, project.row, projectId);
    let row = 0;
    world.update((draft) => {
      row = addRow(draft.sessions, {
        project: project.row,
        patient: patient?.row ?? null,
        projectPath: sessionPath(projectPath),
        metadata: null,
        date: date ?? null,
        updated: world.now,
      });
    });
    return { session: parentAt(world.state, 'Session', row)! };
  },
  createComment(_, { inputs: { clipId, comment } }, context) {
    const { world, user } = context;
    const clip = given(context, 'MocapClip', clipId);
    mustEdit(context, clip.project);
    let row = 0;
    world.update((draft) => {
      row = addRow(draft.comments, { clip: clip.row, comment, author: user });
    });
    return { clip, comment: parentAt(world.state, 'Comment', row)! };
  },
} satisfies Partial<AllResolvers['Mutation']>;

/** The day that is meant, at midnight; `undefined` for none. @throws Refused for a text that is no date. */
export function sessionDay(sessionDate: string | null | undefined): number | undefined {
  if (sessionDate == null || sessionDate === '') return undefined;
  const time = timeOf(sessionDate);
  if (time === undefined) throw new Refused('BAD_DATE', { sessionDate });
  return dayOf(time);
}
