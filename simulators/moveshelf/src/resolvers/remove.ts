import { Refused } from '../graphql/refused.ts';
import { given, mustEdit } from '../people/access.ts';
import { removeClip, removeFile, removePatient, removeSession } from '../removal.ts';
import { parentAt } from './parents.ts';
import type { AllResolvers } from '../generated/resolvers.ts';

/** Mutations that delete something, with all that belongs to it. */
export const remove = {
  deletePatient(_, { patientId }, context) {
    const { row, project } = given(context, 'Patient', patientId);
    mustEdit(context, project);
    removePatient(context.world, row);
    return { deleted: true };
  },
  deleteSession(_, { sessionId }, context) {
    const { row, project } = given(context, 'Session', sessionId);
    mustEdit(context, project);
    removeSession(context.world, row);
    return { deleted: true };
  },
  deleteClip(_, { clipId }, context) {
    if (clipId == null) throw new Refused('UNKNOWN_CLIP', { id: 'null' });
    const { row, project } = given(context, 'MocapClip', clipId);
    mustEdit(context, project);
    removeClip(context.world, row);
    return { ok: true };
  },
  deleteAdditionalData(_, { id }, context) {
    const { row, clip } = given(context, 'AdditionalData', id);
    mustEdit(context, parentAt(context.world.state, 'MocapClip', clip)!.project);
    removeFile(context.world, row);
    return { ok: true };
  },
} satisfies Partial<AllResolvers['Mutation']>;
