import { addRow, dropRow, mapRows, rowOf } from '@labrig/simulator';
import { deleted, done, notFound } from '../answers.ts';
import { named } from '../references.ts';
import type { ValtHandlers } from '../valt-world.ts';

export const help = {
  listHelp: ({ state }) => done({ helps: mapRows(state.help, (page, id) => ({ id, ...page })) }),
  createHelp({ state, body, update }) {
    const { title, content = '' } = body;
    const id = state.help.next;
    update((draft) => {
      addRow(draft.help, { title, content });
    });
    return done({ id, title, content });
  },
  getHelp({ state, path }) {
    const page = rowOf(state.help, path.help);
    return page ? done({ id: path.help, ...page }) : notFound;
  },
  editHelp({ state, path, body, update }) {
    const page = rowOf(state.help, path.help);
    if (!page) return notFound;
    const changed = { ...page, ...named({ title: body.title, content: body.content }) };
    update((draft) => {
      Object.assign(rowOf(draft.help, path.help)!, changed);
    });
    return done({ id: path.help, ...changed });
  },
  deleteHelp({ state, path, update }) {
    if (!rowOf(state.help, path.help)) return notFound;
    update((draft) => dropRow(draft.help, path.help));
    return deleted;
  },
} satisfies Partial<ValtHandlers>;
