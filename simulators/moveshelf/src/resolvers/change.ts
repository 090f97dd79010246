import { rowOf } from '@labrig/simulator';
import { timeOf } from '../dates.ts';
import { clipsOf, normsOf } from '../paths/membership.ts';
import { renamedPath } from '../paths/session-path.ts';
import { given, mustEdit, projectOf } from '../people/access.ts';
import { said } from './clip-metadata.ts';
import { sessionDay } from './create.ts';
import { parentAt } from './parents.ts';
import type { AllResolvers } from '../generated/resolvers.ts';

/** Mutations that change something that is there. */
export const change = {
  updateClip(_, { clipData: { id, metadata, customOptions } }, context) {
    const { world } = context;
    const clip = given(context, 'MocapClip', id);
    const target = metadata?.project == null ? undefined : projectOf(context, metadata.project);
    mustEdit(context, clip.project);
    if (target) mustEdit(context, target.row, metadata!.project!);
    world.update((draft) => {
      const changed = rowOf(draft.clips, clip.row)!;
      Object.assign(changed, said(metadata));
      if (customOptions != null) changed.customOptions = customOptions;
      if (target) changed.project = target.row;
    });
    return { clip: parentAt(world.state, 'MocapClip', clip.row)! };
  },
  updatePatient(_, { patientId, metadata }, context) {
    const { world } = context;
    const patient = given(context, 'Patient', patientId);
    mustEdit(context, patient.project);
    if (metadata !== undefined) {
      world.update((draft) => {
        Object.assign(rowOf(draft.patients, patient.row)!, { metadata, updated: later(patient.updated, world.now) });
      });
    }
    return { updated: true };
  },
  updateSession(_, { sessionId, sessionName, sessionMetadata, sessionDate, previousUpdatedAt }, context) {
    const { world } = context;
    const { row, project, projectPath, updated } = given(context, 'Session', sessionId);
    const date = sessionDay(sessionDate);
    mustEdit(context, project);
    if (previousUpdatedAt && secondOf(timeOf(previousUpdatedAt)) !== secondOf(updated)) return { updated: false };
    const path = renamedPath(projectPath, sessionName);
    const clips = clipsOf(world.state, row);
    const norms = normsOf(world.state, row);
    world.update((draft) => {
      const session = rowOf(draft.sessions, row)!;
      session.projectPath = path;
      session.updated = later(updated, world.now);
      if (sessionMetadata !== undefined) session.metadata = sessionMetadata;
      if (date !== undefined) session.date = date;
      const lying = [
        ...clips.map((clip) => rowOf(draft.clips, clip)!),
        ...norms.map((norm) => rowOf(draft.norms, norm)!),
      ];
      for (const each of lying) each.projectPath = path + each.projectPath!.slice(projectPath.length);
    });
    return { updated: true };
  },
} satisfies Partial<AllResolvers['Mutation']>;

/** When something was changed that had been changed before: on the wire moments have seconds, and no two changes are to look the same. */
function later(before: number, now: number): number {
  return Math.max(now, before + 1000);
}

function secondOf(time: number | undefined): number | undefined {
  return time === undefined ? undefined : Math.floor(time / 1000);
}
