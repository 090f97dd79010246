import type { ValtRig } from './rig.ts';

/** What takes the place of the placeholders in a path: things that are there. */
export type Places = Readonly<Record<string, string>>;

/** Ids that nothing has, for placeholders. */
export const nowhere = (generation: string): Places => {
  const uuid = '00000000-0000-4000-8000-000000000000';
  const record = generation === '6' ? uuid : '999999';
  const id = '999999';
  return {
    room: id,
    camera: id,
    record,
    clip: record,
    video: generation === '6' ? uuid : id,
    marker: id,
    comment: id,
    file: id,
    audio: uuid,
    preset: id,
    schedule: id,
    user: id,
    group: id,
    category: 'nothing',
    template: id,
    field: id,
    filter: id,
    help: id,
    server: id,
  };
};

/** A part of a file, as a form with one file in it. */
export const part = (size = 4): FormData => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(size)]), 'part.mp4');
  return form;
};

/** A spoken note that lacks its sound. */
const silent = (): FormData => {
  const form = new FormData();
  form.append('duration', '-1');
  return form;
};

/** The least that an operation takes, so that only its path is wrong. */
export const leastBodies: Readonly<Record<string, object>> = {
  startRecording: { name: 'x' },
  addRoomMarker: { event: 'x', time: 1 },
  addRoomComment: { event: 'x', time: 1 },
  cutRecord: { start_time: 0, end_time: 1 },
  addMarker: { event: 'x', time: 1 },
  addRecordComment: { event: 'x', time: 1 },
  addPreset: { name: 'x' },
  applyPreset: { preset: 1 },
  deletePresetByPost: { preset: 1 },
  editTemplate: { type: 'info' },
  addTemplateFields: { fields: [{ name: 'x', type: 'text' }] },
};

/** A body that each operation refuses with 400, where something of it must be right. */
export const wrongBodies: Readonly<Record<string, object>> = {
  login: {},
  startRecording: {},
  addRoomMarker: { event: 'x', time: 0 },
  addRoomComment: { event: '', time: 1 },
  createRoom: {},
  editRoom: { name: '' },
  createCamera: {},
  editCamera: { http_port: 0 },
  searchRecords: { start_date: '2026-05-04' },
  updateRecord: { retention: { type: 'weeks' } },
  cutRecord: { start_time: 5, end_time: 1 },
  createUpload: {},
  addMarker: { event: 'x', time: -1 },
  editMarker: { event: '' },
  addRecordComment: {},
  createComment: {},
  updateComment: {},
  createAudio: silent(),
  updateAudio: silent(),
  addPreset: {},
  applyPreset: { preset: 999_999 },
  deletePresetByPost: {},
  createSchedule: {},
  editSchedule: { duration: 0 },
  createUser: {},
  editUser: { user_group: 999_999 },
  createUserGroup: {},
  editUserGroup: { retention: { type: 'weeks', for: 2 } },
  createTemplate: {},
  editTemplate: { name: 5 },
  addTemplateFields: { fields: [] },
  editTemplateField: { name: '' },
  createFilter: {},
  editFilter: { date: { type: 'days' } },
  createHelp: {},
  editHelp: { title: '' },
  createMediaServer: {},
  editMediaServer: { port: 70_000 },
};

/** Puts one of everything on the server, so that every path leads somewhere. */
export async function furnish({ valt, room, record, target, send }: ValtRig): Promise<Places> {
  const isSix = target.generation === '6';
  const id = await record();
  const live = await valt.room(room).record.start({ name: 'live' });
  await target.advance!({ seconds: 5 });
  const { videos, cameras } = await valt.recording(id).get();
  const camera = Number(Object.keys(cameras)[0]);
  const start_at = Math.ceil(target.clock!.now() / 1000) + 3600;
  const places: Record<string, string | number> = {
    room,
    camera,
    record: id,
    clip: id,
    live: live.id,
    video: videos?.[0]?.id ?? camera,
    marker: 999_999,
    preset: await valt.presets(camera).add('door'),
    schedule: await valt.schedules.create({ name: 'later', room, start_at, duration: 60 }),
    user: (await valt.users.list())[1]!.id,
    group: (await valt.groups.list())[1]!.id,
    category: 'general',
    template: await valt.templates.create({ name: 'own', type: 'info' }),
    filter: await valt.filters.create({ name: 'own' }),
    help: (await valt.help.create({ title: 'own', content: '' })).id,
    server: await valt.mediaServers.create({ name: 'own', address: '10.0.0.9' }),
  };
  places['field'] = (await valt.templates.fields(Number(places['template'])).add([{ name: 'f', type: 'text' }]))[0]!;
  if (!isSix) places['marker'] = await valt.recording(id).markers.add({ event: 'x', time: 1 });
  else {
    const files = [new File(['plan'], 'plan.pdf')];
    const comment = await valt.comments.create({
      type: 'simple',
      recordId: String(id),
      recordTime: 1,
      'files[]': files,
    });
    const frequencies = Array.from({ length: 30 }, () => 0);
    const audio = await valt.audio.create({ audioNote: new Blob(['x']), duration: 1, frequencies });
    const upload = await send('POST', '/records/create-upload', { body: { name: 'announced' } });
    Object.assign(places, {
      comment: comment.id,
      file: comment.files[0]!.id,
      audio: audio.id,
      upload: upload.body.id,
      uploadVideo: upload.body.videos[0],
    });
  }
  return Object.fromEntries(Object.entries(places).map(([name, value]) => [name, String(value)]));
}

/** The path of an operation, below `/api/v3`, with its placeholders filled. */
export function pathOf(template: string, places: Places): string {
  return template.replace('/api/v3', '').replaceAll(/\{(\w+)\}/g, (_, name: string) => places[name] ?? name);
}
