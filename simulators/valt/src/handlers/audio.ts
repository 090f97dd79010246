import { addRow, dropRow, mapRows, ok, rowOf } from '@labrig/simulator';
import { notFound } from '../answers.ts';
import { named } from '../references.ts';
import type { Draft } from '@labrig/simulator';
import type { Audio, ValtState } from '../state.ts';
import type { ValtHandlers } from '../valt-world.ts';

export const audio = {
  async createAudio({ body, random, update }) {
    const bytes = await bytesOf(body.audioNote);
    const note: Audio = {
      uuid: random('audio').uuid(),
      duration: body.duration,
      frequencies: body['frequencies[]'],
      bytes,
    };
    update((draft) => {
      addRow(draft.audio, note as Draft<Audio>);
    });
    return ok(viewOf(note));
  },
  async updateAudio(call) {
    const { body, path, update } = call;
    const bytes = body.audioNote && (await bytesOf(body.audioNote));
    const found = findAudio(call.state, path.audio);
    if (!found) return notFound;
    update((draft) => {
      const changes = named({ bytes, duration: body.duration, frequencies: body['frequencies[]'] });
      Object.assign(rowOf(draft.audio, found.id)!, changes);
    });
    return ok(viewOf(rowOf(call.state.audio, found.id)!));
  },
  getAudio({ state, path }) {
    const found = findAudio(state, path.audio);
    return found ? ok(viewOf(found.note)) : notFound;
  },
  deleteAudio({ state, path, update }) {
    const found = findAudio(state, path.audio);
    if (!found) return notFound;
    update((draft) => dropRow(draft.audio, found.id));
    return ok({ id: found.note.uuid });
  },
} satisfies Partial<ValtHandlers>;

/** The spoken note of a UUID. */
export function findAudio(state: ValtState, uuid: string): { readonly id: number; readonly note: Audio } | undefined {
  return mapRows(state.audio, (note, id) => ({ id, note })).find(({ note }) => note.uuid === uuid.toLowerCase());
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function viewOf({ uuid, duration, frequencies }: Audio) {
  return { id: uuid, duration, frequencies: [...frequencies] };
}
