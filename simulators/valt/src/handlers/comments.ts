import { dropRow, isoTime, isRefused, mapRows, ok, rowOf } from '@labrig/simulator';
import { done, invalid, notFound, wrongFields } from '../answers.ts';
import { numberOf } from '../given.ts';
import { maySee } from '../people/access.ts';
import { addComment, checkTime } from '../recordings/notes.ts';
import { findRecording } from '../recordings/view.ts';
import { findAudio } from './audio.ts';
import type { Draft } from '@labrig/simulator';
import type { Comment as CommentView, CommentForm, CommentInput, RuleError } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Comment, ValtState } from '../state.ts';
import type { ValtHandlers, ValtWorld } from '../valt-world.ts';

export const comments = {
  addRecordComment(call) {
    const found = visible(call, call.path.record);
    if (!found) return notFound;
    const time = numberOf(call.body.time);
    const wrong = checkTime(call, found.id, time);
    if (wrong) return wrong;
    addComment(call, { recording: found.id, message: call.body.event, time, author: call.who });
    return done({ comment_add: true, message: 'comment add', time });
  },
  async createComment(call) {
    const files = await filesOf(call.body);
    const content = contentOf(call, call.body);
    if (isRefused(content)) return content;
    const first = call.state.comments.next * 1000;
    const kept = files.map((file, index) => ({ id: first + index, ...file }));
    const id = addComment(call, { ...content, author: call.who, files: kept });
    return ok(viewOf(call.state, rowOf(call.state.comments, id)!, id));
  },
  getComment(call) {
    const { state, path } = call;
    const comment = commentFor(call);
    return comment ? ok(viewOf(state, comment, path.comment)) : notFound;
  },
  deleteComment(call) {
    const { path, update } = call;
    if (!commentFor(call)) return notFound;
    update((draft) => dropRow(draft.comments, path.comment));
    return ok({ id: path.comment });
  },
  listRecordComments(call) {
    const { state, path } = call;
    const found = visible(call, path.record);
    if (!found) return notFound;
    const all = mapRows(state.comments, (comment, id) =>
      comment.recording === found.id ? [viewOf(state, comment, id)] : [],
    );
    return ok(all.flat());
  },
  async updateComment(call) {
    const { path, who, update } = call;
    const files = await filesOf(call.body);
    const before = commentFor(call);
    if (!before) return notFound;
    const content = contentOf(call, call.body);
    if (isRefused(content)) return content;
    const first = path.comment * 1000 + before.files.length;
    const added = files.map((file, index) => ({ id: first + index, ...file }));
    const changes = { ...content, files: [...before.files, ...added], updated: call.now, updatedBy: who };
    update((draft) => {
      Object.assign(rowOf(draft.comments, path.comment)!, changes as unknown as Draft<Comment>);
    });
    return ok(viewOf(call.state, rowOf(call.state.comments, path.comment)!, path.comment));
  },
  getCommentFile(call) {
    const { path } = call;
    const file = commentFor(call)?.files.find(({ id }) => String(id) === String(path.file));
    return file ? ok(file.bytes) : notFound;
  },
} satisfies Partial<ValtHandlers>;

interface Asking extends ValtWorld {
  readonly who: number;
}

/** The recording of an id, if the caller may see it: to everybody else it isn't there. */
function visible({ state, who }: Asking, given: number | string) {
  const found = findRecording(state, given);
  return found && maySee(state, who, found.recording) ? found : undefined;
}

/** The comment of the path, if the caller may see what it is on. */
function commentFor({
  state,
  who,
  path,
}: Asking & { readonly path: { readonly comment: number } }): Comment | undefined {
  const comment = rowOf(state.comments, path.comment);
  const recording = comment && rowOf(state.recordings, comment.recording);
  return recording && maySee(state, who, recording) ? comment : undefined;
}

type Content = Pick<Comment, 'recording' | 'message' | 'time' | 'audio' | 'template'>;

/** What a comment says, once all that it names is there. */
function contentOf(world: Asking, input: CommentInput): Content | Refused<400, RuleError> {
  const { recordId, message = null, audioId = null, template } = input;
  const found = visible(world, recordId);
  if (!found) return wrongFields({ recordId: invalid });
  if (audioId !== null && !findAudio(world.state, audioId)) return wrongFields({ audioId: invalid });
  const span = 'type' in input && input.type === 'duration' ? input : undefined;
  const time = numberOf(span ? span.startTime : (input as { recordTime: number | string }).recordTime);
  if (span && numberOf(span.endTime) < time) return wrongFields({ endTime: invalid });
  const wrong = checkTime(world, found.id, time);
  if (wrong) return wrong;
  const kept = template
    ? { id: numberOf(template.id), data: template.data ?? null, name: template.name ?? null }
    : null;
  return { recording: found.id, message, time, audio: audioId?.toLowerCase() ?? null, template: kept };
}

async function filesOf(body: CommentInput | CommentForm): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files = ('files[]' in body && body['files[]']) || [];
  // In JSON it is a member that nobody knows.
  const sent = [files].flat().filter((file) => file instanceof Blob);
  return Promise.all(
    sent.map(async (file) => ({
      name: file instanceof File ? file.name : 'file',
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

function viewOf(state: ValtState, comment: Comment, id: number): CommentView {
  const { recording, message, time, created, updated, author, updatedBy, audio, template, files } = comment;
  return {
    id,
    parentId: null,
    message,
    recordId: rowOf(state.recordings, recording)!.uuid,
    recordTime: String(time),
    createdAt: isoTime(created),
    updatedAt: isoTime(updated),
    author: authorOf(state, author),
    updatedBy: updatedBy === null ? null : authorOf(state, updatedBy),
    audioId: audio,
    template: template && { ...template, data: template.data as never },
    files: files.map(({ id: file, name, bytes }) => ({ id: file, name, size: bytes.byteLength })),
    color: 'red',
    replies: [],
    taggedUsers: [],
    taggedUserGroups: [],
  };
}

/** Somebody who is gone has left a number. */
function authorOf({ users }: ValtState, id: number) {
  const user = rowOf(users, id);
  return { id, username: user?.name ?? '', displayName: user?.displayName ?? null };
}
