import { globalId } from '../ids/global-id.ts';
import { descriptionOf } from '../jobs/gait-tool.ts';
import { counted } from '../graphql/too-big.ts';
import { idOf } from './id-of.ts';
import { parentAt, parentsAt } from './parents.ts';
import { urlOf } from './url-of.ts';
import type { AllResolvers } from '../generated/resolvers.ts';
import type { Context } from './context.ts';
import type { Parents } from './parents.ts';

export const AdditionalData: AllResolvers['AdditionalData'] = {
  id: idOf,
  uploadStatus: ({ upload }) => upload.status,
  previewDataUri: fileUrl,
  originalDataDownloadUri: fileUrl,
};

function fileUrl(file: Parents['AdditionalData'], _: unknown, context: Context): string | null {
  return file.upload.content === null ? null : urlOf(context, 'download', globalId(context.world.state.idKey, file));
}

export const Norm: AllResolvers['Norm'] = {
  id: idOf,
  clips: ({ clips }, _, context) => counted(context, parentsAt(context.world.state, 'MocapClip', clips)),
  status: ({ uploadStatus }) => uploadStatus,
};

export const Report: AllResolvers['Report'] = { id: idOf };

export const Comment: AllResolvers['Comment'] = {
  id: idOf,
  author: ({ author }, _, { world }) => parentAt(world.state, 'User', author)!,
};

export const Job: AllResolvers['Job'] = {
  id: idOf,
  description: descriptionOf,
};
