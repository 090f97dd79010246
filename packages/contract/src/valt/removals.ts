import { HttpError } from '@labrig/valt';
import type { Valt } from '@labrig/valt';
import type { Step } from '../runner/guard.ts';
import type { Sent } from '../runner/sent.ts';

interface Made {
  readonly what: string;
  /** The parameter that names it in paths. */
  readonly key: string;
  readonly remove: (valt: Valt, id: never, sent: Sent) => Promise<unknown>;
}

const recording: Made = { what: 'recording', key: 'record', remove: (valt, id) => valt.recording(id).delete() };

/** What each operation makes, and how it is deleted. */
const made: Readonly<Record<string, Made>> = {
  startRecording: recording,
  cutRecord: { ...recording, what: 'clip' },
  createUpload: { ...recording, what: 'uploaded recording' },
  createAudio: { what: 'spoken note', key: 'audio', remove: (valt, id) => valt.audio.delete(id) },
  createRoom: { what: 'room', key: 'room', remove: (valt, id) => valt.admin.rooms.delete(id) },
  createCamera: { what: 'camera', key: 'camera', remove: (valt, id) => valt.cameras.delete(id) },
  addPreset: {
    what: 'preset',
    key: 'preset',
    remove: (valt, id, { path }) => valt.presets(Number(path['camera'])).deleteByPost(id),
  },
  createSchedule: { what: 'schedule', key: 'schedule', remove: (valt, id) => valt.schedules.delete(id) },
  createUser: { what: 'user', key: 'user', remove: (valt, id) => valt.users.delete(id) },
  createUserGroup: { what: 'group', key: 'group', remove: (valt, id) => valt.groups.delete(id) },
  createTemplate: { what: 'template', key: 'template', remove: (valt, id) => valt.templates.delete(id) },
  createFilter: { what: 'filter', key: 'filter', remove: (valt, id) => valt.filters.delete(id) },
  createHelp: { what: 'help page', key: 'help', remove: (valt, id) => valt.help.delete(id) },
  createMediaServer: { what: 'media server', key: 'server', remove: (valt, id) => valt.mediaServers.delete(id) },
};

/** Deletes what these requests have made and not deleted again, the latest first: what came later may stand on what was there. */
export function removals(valt: Valt, sent: readonly Sent[]): readonly Step[] {
  return sent.toReversed().flatMap((each): Step[] => {
    const kind = made[each.operation ?? ''];
    if (!kind) return [];
    const { what, key, remove } = kind;
    const id = idIn(each.answer);
    if (id === undefined) return [{ what: `a ${what} may stay: no answer told its id` }];
    if (sent.some((other) => isRemoval(other, key, String(id)))) return [];
    return [{ what: `${what} ${id} was deleted`, undo: () => remove(valt, id as never, each).catch(unlessGone) }];
  });
}

/** Ids may be given again: what is deleted once must not be deleted twice. */
function isRemoval({ operation = '', status, path, body }: Sent, key: string, id: string): boolean {
  if (!/^delete(?!NextOccurrence)/.test(operation) || status === undefined) return false;
  const { preset } = (body ?? {}) as { preset?: unknown };
  return path[key] === id || (key === 'preset' && String(preset) === id);
}

/** The server tells ids in several ways. */
export function idIn(answer: unknown): string | number | undefined {
  if (typeof answer === 'number' || typeof answer === 'string') return answer;
  if (typeof answer !== 'object' || answer === null) return undefined;
  if (Array.isArray(answer)) return idIn(answer[0]);
  const { id, clip_id: clip, data } = answer as Record<string, unknown>;
  return idIn(id ?? clip ?? data);
}

/** What isn't there any more needs no deleting; presets say so with 400. */
export function unlessGone(error: unknown): void {
  if (!(error instanceof HttpError && (error.status === 404 || error.operationId === 'deletePresetByPost')))
    throw error;
}
