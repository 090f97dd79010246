import { HttpError } from '@labrig/valt';
import type { Valt } from '@labrig/valt';
import type { Step } from '../runner/guard.ts';
import type { Sent } from '../runner/sent.ts';

type Remove = (valt: Valt, id: never, sent: Sent) => Promise<unknown>;

/** What each operation makes, in words, and how it is deleted. */
const made: Readonly<Record<string, readonly [what: string, remove: Remove]>> = {
  startRecording: ['recording', (valt, id) => valt.recording(id).delete()],
  cutRecord: ['clip', (valt, id) => valt.recording(id).delete()],
  createUpload: ['uploaded recording', (valt, id) => valt.recording(id).delete()],
  createAudio: ['spoken note', (valt, id) => valt.audio.delete(id)],
  createRoom: ['room', (valt, id) => valt.admin.rooms.delete(id)],
  createCamera: ['camera', (valt, id) => valt.cameras.delete(id)],
  addPreset: ['preset', (valt, id, { path }) => valt.presets(Number(path['camera'])).deleteByPost(id)],
  createSchedule: ['schedule', (valt, id) => valt.schedules.delete(id)],
  createUser: ['user', (valt, id) => valt.users.delete(id)],
  createUserGroup: ['group', (valt, id) => valt.groups.delete(id)],
  createTemplate: ['template', (valt, id) => valt.templates.delete(id)],
  createFilter: ['filter', (valt, id) => valt.filters.delete(id)],
  createHelp: ['help page', (valt, id) => valt.help.delete(id)],
  createMediaServer: ['media server', (valt, id) => valt.mediaServers.delete(id)],
};

/** Deletes what these requests have made, the latest first: what came later may stand on what was there. */
export function removals(valt: Valt, sent: readonly Sent[]): readonly Step[] {
  return sent.toReversed().flatMap((each): Step[] => {
    const [what, remove] = made[each.operation ?? ''] ?? [];
    if (!what || !remove) return [];
    const id = idIn(each.answer);
    if (id === undefined) return [{ what: `a ${what} may stay: no answer told its id` }];
    return [{ what: `${what} ${id} was deleted`, undo: () => remove(valt, id as never, each).catch(unlessGone) }];
  });
}

/** The server tells ids in several ways. */
function idIn(answer: unknown): string | number | undefined {
  if (typeof answer === 'number' || typeof answer === 'string') return answer;
  if (typeof answer !== 'object' || answer === null) return undefined;
  if (Array.isArray(answer)) return idIn(answer[0]);
  const { id, clip_id: clip, data } = answer as Record<string, unknown>;
  return idIn(id ?? clip ?? data);
}

/** What isn't there any more needs no deleting; presets say so with 400. */
function unlessGone(error: unknown): void {
  if (!(error instanceof HttpError && (error.status === 404 || error.operationId === 'deletePresetByPost')))
    throw error;
}
