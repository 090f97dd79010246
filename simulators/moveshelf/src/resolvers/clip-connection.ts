import { slice } from '../graphql/connection.ts';
import { counted } from '../graphql/too-big.ts';
import { parentsAt } from './parents.ts';
import type { ResolversParentTypes } from '../generated/resolvers.ts';
import type { Page } from '../graphql/connection.ts';
import type { Context } from './context.ts';

/** A page of clips. */
export function clipConnection(
  context: Context,
  list: string,
  { rows, page }: { readonly rows: readonly number[]; readonly page: Page },
): ResolversParentTypes['MocapClipConnection'] {
  const { cursor, pageInfo, ...part } = slice(list, rows, page);
  const clips = counted(context, parentsAt(context.world.state, 'MocapClip', part.rows));
  return { edges: clips.map((node) => ({ node, cursor: cursor(node.row) })), pageInfo };
}
