import { isRefused, ok, rowOf } from '@labrig/simulator';
import { deleted, done, failed, invalid, notFound, wrongFields } from '../answers.ts';
import { dayOf } from '../dates.ts';
import { numberOf, numbersOf } from '../given.ts';
import { mayDo, maySee } from '../people/access.ts';
import { cutRecording } from '../recordings/cut.ts';
import { downloadUrl } from '../recordings/download.ts';
import { deleteRecording } from '../recordings/life-cycle.ts';
import { expiryOf } from '../recordings/expiry.ts';
import { search } from '../recordings/search.ts';
import { announceUpload, measureUpload, receivePart } from '../recordings/upload.ts';
import { detailsOf, findRecording, publicId } from '../recordings/view.ts';
import { checkReferences, named } from '../references.ts';
import type { RecordRetentionInput } from '../generated/spec.ts';
import type { Recording, Retention } from '../state.ts';
import type { ValtHandlers, ValtWorld } from '../valt-world.ts';

const forbidden = failed(403);

export const recordings = {
  searchRecords: (call) => {
    const records = search(call, call.body);
    return isRefused(records) ? records : done({ records });
  },
  getRecord(call) {
    const found = visible(call, call.path.record);
    return found ? done(detailsOf(call.state, found.recording, found.id, call.now)) : notFound;
  },
  updateRecord(call) {
    const { state, who, path, body, update } = call;
    const found = visible(call, path.record);
    if (!found) return notFound;
    if (body.share && !mayDo(state, who, 'review--edit-sharing')) return forbidden;
    const retention = body.retention && retentionOf(body.retention);
    if (retention === null) return wrongFields({ retention: invalid });
    const isRunning = found.recording.phase.kind !== 'complete';
    if (retention && isRunning && !mayDo(state, who, 'monitoring--recording--retention')) return forbidden;
    const changes = named({
      name: body.name,
      template: body.template && { ...found.recording.template, ...body.template },
      sharing: body.share && { users: numbersOf(body.share.users), groups: numbersOf(body.share.groups) },
      retention,
    });
    const unknown = checkReferences(
      ['share', state.users, changes.sharing?.users],
      ['share', state.groups, changes.sharing?.groups],
    );
    if (unknown) return unknown;
    update((draft) => {
      const recording = rowOf(draft.recordings, found.id)!;
      Object.assign(recording, changes);
      recording.expires = expiryOf(state, { ...found.recording, ...changes } as Recording);
    });
    return done({ id: path.record });
  },
  deleteRecord(call) {
    const found = visible(call, call.path.record);
    if (!found) return notFound;
    deleteRecording(call, found.id);
    return deleted;
  },
  cutRecord(call) {
    const found = visible(call, call.path.record);
    if (!found) return notFound;
    const { start_time: start, end_time: end } = call.body;
    const clip = cutRecording(call, found.id, { start: numberOf(start), end: numberOf(end) });
    if (isRefused(clip)) return clip;
    const recording = rowOf(call.state.recordings, clip.id)!;
    return done({ message: 'start cutting', clip_id: publicId(call.state, recording, clip.id) });
  },
  getCutStatus(call) {
    const found = visible(call, call.path.clip);
    if (!found) return notFound;
    return done({ status: found.recording.videos.every(({ ready }) => ready !== null && ready <= call.now) });
  },
  shareRecord(call) {
    const { state, who, path, update, random, origin } = call;
    const found = visible(call, path.record);
    if (!found) return notFound;
    if (!mayDo(state, who, 'review--generate-link')) return forbidden;
    const link = found.recording.link ?? random('links').hex(40);
    update((draft) => {
      rowOf(draft.recordings, found.id)!.link = link;
    });
    return done({ url: `${origin}/record/share/${link}` });
  },
  deactivateShare(call) {
    const { state, who, path, update } = call;
    const found = visible(call, path.record);
    if (!found) return notFound;
    if (!mayDo(state, who, 'review--generate-link')) return forbidden;
    update((draft) => {
      rowOf(draft.recordings, found.id)!.link = null;
    });
    return done({ message: 'share removed' });
  },
  async getDownloadUrl(call) {
    const found = visible(call, call.path.record);
    const url = found && (await downloadUrl(call, found.recording, call.path.video));
    return url === undefined ? notFound : ok({ url });
  },
  createUpload(call) {
    const { state, who, body } = call;
    if (!mayDo(state, who, 'upload')) return forbidden;
    if (body.share && !mayDo(state, who, 'upload--sharing')) return forbidden;
    const { name, template = {}, share } = body;
    const sharing = { users: numbersOf(share?.users), groups: numbersOf(share?.groups) };
    const unknown = checkReferences(['share', state.users, sharing.users], ['share', state.groups, sharing.groups]);
    if (unknown) return unknown;
    return ok(announceUpload(call, { name, template, sharing, author: who }));
  },
  async uploadVideo(call) {
    const { state, who, path, body, header } = call;
    if (!mayDo(state, who, 'upload')) return forbidden;
    const part = new Uint8Array(await body.file.arrayBuffer());
    // Looked up now: while the bytes were read, it may have been deleted.
    const found = visible(call, path.record);
    if (!found) return notFound;
    const refusal = receivePart(call, found.id, {
      video: String(path.video),
      range: header['Content-Range'],
      part,
    });
    if (refusal) return refusal;
    await measureUpload(call, found.id);
    return { status: 201, body: undefined };
  },
} satisfies Partial<ValtHandlers>;

/** The recording of an id in the path, if the caller may see it: to everybody else it isn't there. */
function visible({ state, who }: ValtWorld & { readonly who: number }, given: number | string) {
  const found = findRecording(state, given);
  return found && maySee(state, who, found.recording) ? found : undefined;
}

/** `null`: the members that its type needs are missing. */
function retentionOf({ type, until, for: span }: RecordRetentionInput): Retention | null {
  if (type === 'until') return until !== undefined && dayOf(until) !== undefined ? { type, until } : null;
  if (type !== 'for') return { type };
  const { days = 0, hours = 0, minutes = 0 } = span ?? {};
  return span ? { type, days: numberOf(days), hours: numberOf(hours), minutes: numberOf(minutes) } : null;
}
