import { dropRow, isoTime, mapRows, rowOf } from '@labrig/simulator';
import { bare, done, invalid, isRefused, notFound, wrongFields } from '../answers.ts';
import { numberOf } from '../given.ts';
import { addComment, checkTime } from '../recordings/notes.ts';
import { findRecording } from '../recordings/view.ts';
import { findAudio } from './audio.ts';
import type { Draft } from '@labrig/simulator';
import type { Comment as CommentView, CommentForm, CommentInput, RuleError } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Comment, ValtState } from '../state.ts';
import type { ValtHandlers, ValtWorld } from '../valt-call.ts';

export const comments: Pick<
  ValtHandlers,
  | 'addRecordComment'
  | 'createComment'
  | 'getComment'
  | 'deleteComment'
  | 'listRecordComments'
  | 'updateComment'
  | 'getCommentFile'
> = {
  addRecordComment(call) {
    const found = findRecording(call.state, call.path.record);
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
    return bare(viewOf(call.state, rowOf(call.state.comments, id)!, id));
  },
  getComment: ({ state, path }) => {
    const comment = rowOf(state.comments, path.comment);
    return comment ? bare(viewOf(state, comment, path.comment)) : notFound;
  },
  deleteComment({ state, path, update }) {
    if (!rowOf(state.comments, path.comment)) return notFound;
    update((draft) => dropRow(draft.comments, path.comment));
    return bare({ id: path.comment });
  },
  listRecordComments({ state, path }) {
    const found = findRecording(state, path.record);
    if (!found) return notFound;
    const all = mapRows(state.comments, (comment, id) =>
      comment.recording === found.id ? [viewOf(state, comment, id)] : [],
    );
    return bare(all.flat());
  },
  async updateComment(call) {
    const { path, who, update } = call;
    const files = await filesOf(call.body);
    const before = rowOf(call.state.comments, path.comment);
    if (!before) return notFound;
    const content = contentOf(call, call.body);
    if (isRefused(content)) return content;
    const first = path.comment * 1000 + before.files.length;
    const added = files.map((file, index) => ({ id: first + index, ...file }));
    const changes = { ...content, files: [...before.files, ...added], updated: call.now, updatedBy: who };
    update((draft) => {
      Object.assign(rowOf(draft.comments, path.comment)!, changes as unknown as Draft<Comment>);
    });
    return bare(viewOf(call.state, rowOf(call.state.comments, path.comment)!, path.comment));
  },
  getCommentFile({ state, path }) {
    const file = rowOf(state.comments, path.comment)?.files.find(({ id }) => String(id) === String(path.file));
    return file ? bare(file.bytes) : notFound;
  },
};

type Content = Pick<Comment, 'recording' | 'message' | 'time' | 'audio' | 'template'>;

/** What a comment says, once all that it names is there. */
function contentOf(world: ValtWorld, input: CommentInput): Content | Refused<400, RuleError> {
  const { recordId, message = null, audioId = null, template } = input;
  const found = findRecording(world.state, recordId);
  if (!found) return wrongFields({ recordId: invalid });
  if (audioId !== null && !findAudio(world.state, audioId)) return wrongFields({ audioId: invalid });
  const time = numberOf('startTime' in input ? input.startTime : input.recordTime);
  if ('endTime' in input && numberOf(input.endTime) < time) return wrongFields({ endTime: invalid });
  const wrong = checkTime(world, found.id, time);
  if (wrong) return wrong;
  const kept = template
    ? { id: numberOf(template.id), data: template.data ?? null, name: template.name ?? null }
    : null;
  return { recording: found.id, message, time, audio: audioId?.toLowerCase() ?? null, template: kept };
}

async function filesOf(body: CommentInput | CommentForm): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files = ('files[]' in body && body['files[]']) || [];
  return Promise.all(
    files.map(async (file) => ({
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
