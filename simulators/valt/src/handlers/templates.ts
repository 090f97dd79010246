import { addRow, dropRow, mapRows, ok, rowOf } from '@labrig/simulator';
import { deleted, done, failed, notFound } from '../answers.ts';
import { groupOf } from '../people/access.ts';
import { named } from '../references.ts';
import type { Draft } from '@labrig/simulator';
import type {
  NewTemplateField,
  Template as TemplateView,
  TemplateField,
  TemplateFieldInput,
  TemplateInput,
  TemplateSummary,
} from '../generated/spec.ts';
import type { Field, Template, ValtState } from '../state.ts';
import type { ValtHandlers } from '../valt-world.ts';

export const templates = {
  getOwnTemplates({ state, who }) {
    const { information, marker } = defaultsOf(state, who);
    return done({ info_template: summaryAt(state, information), marker_template: summaryAt(state, marker) });
  },
  listTemplates({ state, who, query: { type } }) {
    const all = mapRows(state.templates, (template, id) =>
      template.type === type && !template.isHidden ? [summaryOf(template, id)] : [],
    );
    const { information, marker } = defaultsOf(state, who);
    return ok({ templates: all.flat(), default: type === 'info' ? information : marker });
  },
  listAdminTemplates: ({ state }) => done(mapRows(state.templates, viewOf)),
  createTemplate({ state, body, update }) {
    const { name, type } = body;
    const fields = (body.fields ?? []).map((field, index) => fieldOf(field, state.nextField + index));
    const base: Template = { name, type, isHidden: false, entityName: usualEntity, fields };
    const id = state.templates.next;
    update((draft) => {
      draft.nextField += fields.length;
      addRow(draft.templates, { ...base, ...inputOf(body, base) } as Draft<Template>);
    });
    return done({ id });
  },
  getTemplate({ state, path }) {
    const template = rowOf(state.templates, path.template);
    return template ? done(viewOf(template, path.template)) : notFound;
  },
  editTemplate({ state, path, body, update }) {
    const before = rowOf(state.templates, path.template);
    if (!before) return notFound;
    const fields = body.fields?.map((field, index) => fieldOf(field, state.nextField + index));
    update((draft) => {
      draft.nextField += fields?.length ?? 0;
      Object.assign(rowOf(draft.templates, path.template)!, inputOf(body, before), fields && { fields });
    });
    return done({ id: path.template });
  },
  deleteTemplate({ state, path, update }) {
    if (!rowOf(state.templates, path.template)) return notFound;
    const used = mapRows(state.groups, ({ information, marker }) => [information, marker]).flat();
    const { type } = rowOf(state.templates, path.template)!;
    const isLast = mapRows(state.templates, (template) => template.type).filter((other) => other === type).length === 1;
    // Groups refer to it, or whoever has no group would: a failure of the database, as with users of one name.
    if (used.includes(path.template) || (isLast && ['info', 'marker', 'comment'].includes(type))) return failed(500);
    update((draft) => dropRow(draft.templates, path.template));
    return deleted;
  },
  listTemplateFields({ state, path }) {
    const template = rowOf(state.templates, path.template);
    return template ? done(template.fields.map(fieldView)) : notFound;
  },
  addTemplateFields({ state, path, body, update }) {
    if (!rowOf(state.templates, path.template)) return notFound;
    const fields = body.fields.map((field, index) => fieldOf(field, state.nextField + index));
    update((draft) => {
      draft.nextField += fields.length;
      rowOf(draft.templates, path.template)!.fields.push(...(fields as Draft<Field>[]));
    });
    return done({ fields: fields.map(({ id }) => id) });
  },
  editTemplateField({ state, path, body, update }) {
    const place = placeOf(state, path);
    if (place < 0) return notFound;
    update((draft) => {
      Object.assign(rowOf(draft.templates, path.template)!.fields[place]!, changesOf(body));
    });
    return done({ id: path.field });
  },
  deleteTemplateField({ state, path, update }) {
    const place = placeOf(state, path);
    if (place < 0) return notFound;
    update((draft) => {
      rowOf(draft.templates, path.template)!.fields.splice(place, 1);
    });
    return deleted;
  },
} satisfies Partial<ValtHandlers>;

const usualEntity: Template['entityName'] = { title: 'Name', value: [], type: 'Text' };

function placeOf(state: ValtState, { template, field }: { readonly template: number; readonly field: number }): number {
  return rowOf(state.templates, template)?.fields.findIndex(({ id }) => id === field) ?? -1;
}

/** The templates that a user's group says, else the first of each kind. */
function defaultsOf(state: ValtState, user: number): { readonly information: number; readonly marker: number } {
  const first = (...types: readonly string[]): number =>
    mapRows(state.templates, ({ type }, id) => (types.includes(type) ? [id] : [])).flat()[0] ?? 1;
  return groupOf(state, user) ?? { information: first('info'), marker: first('marker', 'comment') };
}

function summaryAt({ templates: all }: ValtState, id: number): TemplateSummary {
  return summaryOf(rowOf(all, id)!, id);
}

function summaryOf({ name, entityName }: Template, id: number): TemplateSummary {
  return { id, name, entity_name: { ...entityName, value: [...entityName.value] } };
}

function viewOf(template: Template, id: number): TemplateView {
  const { type, isHidden, fields } = template;
  return { ...summaryOf(template, id), type, hidden: isHidden, fields: fields.map(fieldView) };
}

function fieldView({ id, isOn, isRequired, type, name, data }: Field): TemplateField {
  return { id, on: isOn, required: isRequired, type, name, data: data as never };
}

function fieldOf({ name, type, on = true, required = false, data = [] }: NewTemplateField, id: number): Field {
  return { id, name, type, isOn: on, isRequired: required, data };
}

function changesOf({ name, type, on, required, data }: TemplateFieldInput): Partial<Field> {
  return named({ name, type, isOn: on, isRequired: required, data });
}

/** Choices are given as a list, or as one text. */
function choicesOf({ value }: NonNullable<TemplateInput['entity_name']>, before: Template): readonly string[] {
  return value === undefined ? before.entityName.value : [value ?? []].flat();
}

function inputOf({ name, type, hidden, entity_name: entity }: TemplateInput, before: Template): Partial<Template> {
  return named({
    name,
    type,
    isHidden: hidden,
    entityName: entity && { ...before.entityName, ...entity, value: choicesOf(entity, before) },
  });
}
