import { rowOf } from '@labrig/simulator';
import { filesOfClip } from '../belongings.ts';
import { dateTime } from '../dates.ts';
import { counted } from '../graphql/too-big.ts';
import { memberOf } from '../people/access.ts';
import { commentConnection } from './comment-connection.ts';
import { idOf } from './id-of.ts';
import { parentAt, parentsAt } from './parents.ts';
import { urlOf } from './url-of.ts';
import type { AllResolvers } from '../generated/resolvers.ts';
import type { MoveshelfState } from '../state.ts';

export const MocapClip: AllResolvers['MocapClip'] = {
  id: idOf,
  /** Who has only the link of a clip doesn't see its project. */
  project: ({ project }, _, { world, user }) =>
    (memberOf(world.state, user, project) && parentAt(world.state, 'Project', project)) ?? null,
  created: ({ created }) => dateTime(created),
  uploadStatus: ({ upload }) => upload.status,
  hasCharts: ({ row, hasGait }, _, { world }) => hasGait || hasFile(world.state, row, ['motion', 'data']),
  hasVideo: ({ row }, _, { world }) => hasFile(world.state, row, ['video']),
  originalDataDownloadUri(clip, _, context) {
    const { world, user } = context;
    if (clip.upload.content === null) return null;
    const mayHave = clip.allowDownload || memberOf(world.state, user, clip.project)?.canEdit;
    return mayHave ? urlOf(context, 'download', idOf(clip, _, context)) : null;
  },
  additionalData({ row }, _, context) {
    const { state } = context.world;
    return counted(context, parentsAt(state, 'AdditionalData', filesOfClip(state.files, row)));
  },
  comments: ({ row }, page, context) => commentConnection(context, row, page),
};

function hasFile({ files }: MoveshelfState, clip: number, types: readonly string[]): boolean {
  return filesOfClip(files, clip).some((row) => {
    const { dataType, upload } = rowOf(files, row)!;
    return types.includes(dataType) && upload.status === 'Complete';
  });
}
