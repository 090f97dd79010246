import { data, list, success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { HelpInput, HelpPage, NewHelp } from '../generated/operations.ts';

/** The pages that people find under Help. All methods that take an id throw HttpError 404 for an unknown one. */
export interface Help {
  /** All pages. */
  list(options?: CallOptions): Promise<readonly HelpPage[]>;
  /** Title and content of one page. */
  get(page: number, options?: CallOptions): Promise<HelpPage>;
  /** Adds a page; resolves with it. */
  create(page: NewHelp, options?: CallOptions): Promise<HelpPage>;
  /** Changes the members that are given. */
  edit(page: number, changes: HelpInput, options?: CallOptions): Promise<void>;
  /** Removes a page. */
  delete(page: number, options?: CallOptions): Promise<void>;
}

export function helpOf({ api }: Context): Help {
  return {
    list: (options) => list(api.listHelp({}, options), 'helps'),
    get: (page, options) => data(api.getHelp({ path: { help: page } }, options)),
    create: (body, options) => data(api.createHelp({ body }, options)),
    async edit(page, body, options) {
      await success(api.editHelp({ path: { help: page }, body }, options));
    },
    async delete(page, options) {
      await success(api.deleteHelp({ path: { help: page }, body: {} }, options));
    },
  };
}
