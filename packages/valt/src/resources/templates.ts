import { data, id, list, success } from '../call.ts';
import { templateFieldsOf } from './template-fields.ts';
import type { CallOptions, Context } from '../call.ts';
import type { NewTemplate, OwnTemplates, Template, TemplateEdit, TemplateList } from '../generated/operations.ts';
import type { TemplateFields } from './template-fields.ts';

/**
 * The fields that are filled in for recordings and notes. `own` and `ofType` are for everybody, the others need access to the
 * administration. All methods that take an id throw HttpError 404 for an unknown one.
 */
export interface Templates {
  /** The information and the marker template of the user who is logged in. */
  own(options?: CallOptions): Promise<OwnTemplates>;
  /** Those of one kind, and which is preset; VALT 6. */
  ofType(type: 'comment' | 'info' | 'marker', options?: CallOptions): Promise<TemplateList>;
  /** All kinds, those for evaluations and mails included. */
  list(options?: CallOptions): Promise<readonly Template[]>;
  /** One template with its fields. */
  get(template: number, options?: CallOptions): Promise<Template>;
  /** Resolves with the id. */
  create(template: NewTemplate, options?: CallOptions): Promise<number>;
  /** Changes the members that are given. `type` must be among them, although it can't change. */
  edit(template: number, changes: TemplateEdit, options?: CallOptions): Promise<void>;
  /** Removes it with its fields; recordings keep what was filled in. */
  delete(template: number, options?: CallOptions): Promise<void>;
  /** The fields of one template: `valt.templates.fields(5).list()`. */
  fields(template: number): TemplateFields;
}

export function templatesOf(context: Context): Templates {
  const { api } = context;
  return {
    own: (options) => data(api.getOwnTemplates({}, options)),
    ofType: (type, options) => success(api.listTemplates({ query: { type } }, options)),
    list: (options) => list(api.listAdminTemplates({}, options)),
    get: (template, options) => data(api.getTemplate({ path: { template } }, options)),
    create: (body, options) => id(api.createTemplate({ body }, options)),
    async edit(template, body, options) {
      await success(api.editTemplate({ path: { template }, body }, options));
    },
    async delete(template, options) {
      await success(api.deleteTemplate({ path: { template }, body: {} }, options));
    },
    fields: (template) => templateFieldsOf(context, template),
  };
}
