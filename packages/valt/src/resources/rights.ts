import { data, list } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { RightCategory } from '../generated/operations.ts';

/** What a group may be allowed. The name of a category is a right, too. */
export interface Rights {
  /** All categories, each with what is in it. */
  list(options?: CallOptions): Promise<readonly RightCategory[]>;
  /** One category by its name, such as `monitoring`. @throws HttpError 404 */
  get(category: string, options?: CallOptions): Promise<RightCategory>;
}

export function rightsOf({ api }: Context): Rights {
  return {
    list: (options) => list(api.listRights({}, options)),
    get: (category, options) => data(api.getRights({ path: { category } }, options)),
  };
}
