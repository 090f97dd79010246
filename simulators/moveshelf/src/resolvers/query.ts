import { mapRows } from '@labrig/simulator';
import { patientsOfProject } from '../belongings.ts';
import { complaints } from '../metadata/validate.ts';
import { recordNumber } from '../metadata/text-of.ts';
import { given, memberOf, projectOf, visible } from '../people/access.ts';
import { clipConnection } from './clip-connection.ts';
import { parentAt, parentsAt } from './parents.ts';
import type { AllResolvers, ClipFilterInput } from '../generated/resolvers.ts';
import type { Clip } from '../state/clips.ts';

export const Query: AllResolvers['Query'] = {
  viewer: (_root, _, { world, user }) => parentAt(world.state, 'User', user) ?? null,
  node: (_root, { id }, context) => visible(context, id) ?? null,
  patient(_root, { ehrId, projectId }, context) {
    const { state } = context.world;
    const { row } = projectOf(context, projectId);
    const all = parentsAt(state, 'Patient', patientsOfProject(state.patients, row));
    return all.find(({ metadata }) => recordNumber(metadata) === ehrId) ?? null;
  },
  metadataValidator(_root, { importedMetadata, whichTabToValidate, sessionId, subjectId }, context) {
    if (sessionId != null) given(context, 'Session', sessionId);
    if (subjectId != null) given(context, 'Patient', subjectId);
    return { validationErrors: complaints(importedMetadata, whichTabToValidate) };
  },
  mocapClips(_root, { search, filter, ...page }, context) {
    const { state } = context.world;
    const wanted = (search ?? '').toLowerCase();
    const rows = mapRows(state.clips, (clip, row) => {
      const isSeen = memberOf(state, context.user, clip.project) !== undefined;
      return isSeen && isFound(clip, wanted) && fits(clip, filter ?? {}) ? [row] : [];
    });
    return clipConnection(context, 'search', { rows: rows.flat(), page });
  },
};

function isFound({ title, description }: Clip, wanted: string): boolean {
  return title.toLowerCase().includes(wanted) || (description ?? '').toLowerCase().includes(wanted);
}

function fits({ originalFileName, allowDownload }: Clip, wanted: ClipFilterInput): boolean {
  const ending = wanted.fileType == null ? '' : `.${wanted.fileType.toLowerCase()}`;
  return (
    (originalFileName ?? '').toLowerCase().endsWith(ending) &&
    (wanted.allowDownload == null || wanted.allowDownload === allowDownload)
  );
}
