import { list, success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { NewTemplateField, TemplateField, TemplateFieldInput } from '../generated/operations.ts';

/** The fields of one template. Their ids, as texts, are the keys wherever a request fills in a template. */
export interface TemplateFields {
  /** The fields, in their order. */
  list(options?: CallOptions): Promise<readonly TemplateField[]>;
  /** Appends fields; resolves with their ids, in the same order. */
  add(fields: readonly NewTemplateField[], options?: CallOptions): Promise<readonly number[]>;
  /** Changes the members that are given. */
  edit(field: number, changes: TemplateFieldInput, options?: CallOptions): Promise<void>;
  /** Removes a field. */
  delete(field: number, options?: CallOptions): Promise<void>;
}

export function templateFieldsOf({ api }: Context, template: number): TemplateFields {
  const path = { template };
  return {
    list: (options) => list(api.listTemplateFields({ path }, options)),
    add: (fields, options) => list(api.addTemplateFields({ path, body: { fields } }, options), 'fields'),
    async edit(field, body, options) {
      await success(api.editTemplateField({ path: { template, field }, body }, options));
    },
    async delete(field, options) {
      await success(api.deleteTemplateField({ path: { template, field }, body: {} }, options));
    },
  };
}
