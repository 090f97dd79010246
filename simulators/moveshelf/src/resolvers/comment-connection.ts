import { commentsOfClip } from '../belongings.ts';
import { slice } from '../graphql/connection.ts';
import { counted } from '../graphql/too-big.ts';
import { parentsAt } from './parents.ts';
import type { MocapClipCommentsArgs, ResolversParentTypes } from '../generated/resolvers.ts';
import type { Context } from './context.ts';

/** A page of the comments on a clip, the oldest first or the newest. */
export function commentConnection(
  context: Context,
  clip: number,
  { order, ...page }: Partial<MocapClipCommentsArgs>,
): ResolversParentTypes['CommentConnection'] {
  const { state } = context.world;
  const all = commentsOfClip(state.comments, clip);
  const { rows, cursor, pageInfo } = slice(`c${clip}`, order === 'DESCENDING' ? all.toReversed() : all, page);
  const comments = counted(context, parentsAt(state, 'Comment', rows));
  return { edges: comments.map((node) => ({ node, cursor: cursor(node.row) })), pageInfo };
}
