import { mapRows, perPage, rowOf, showBytes, showSpan, showTime } from '@labrig/simulator';
import { freeOn } from './recordings/disk.ts';
import { bytesAt, recordedAt, timeIndex } from './recordings/length.ts';
import { roomState, runningIn } from './rooms/room-state.ts';
import type { Display } from '@labrig/simulator';
import type { Camera, MediaServer, Recording, Room, Schedule, ValtState } from './state.ts';

type Fact = Display['facts'][number];

/** What people see of a VALT server: rooms, cameras, files that arrive, media servers and schedules. */
export function display(state: ValtState, now: number): readonly Display[] {
  return [
    ...mapRows(state.rooms, (room, id) => roomDisplay(state, now, { room, id })),
    ...mapRows(state.cameras, (camera, id) => cameraDisplay(state, camera, id)),
    ...unfinished(state.recordings).flatMap((page) => page.flatMap((id) => uploadDisplay(state, now, id))),
    ...mapRows(state.mediaServers, (server, id) => serverDisplay(state, now, { server, id })),
    ...mapRows(state.schedules, (schedule, id) => scheduleDisplay(state, schedule, id)),
  ];
}

function roomDisplay(state: ValtState, now: number, { room, id }: { room: Room; id: number }): Display {
  const status = roomState(state, room);
  const running = runningIn(state, room);
  const lockedBy = room.lockedBy === null ? undefined : rowOf(state.users, room.lockedBy);
  const facts: Fact[] = [
    ...(running ? runningFacts(running, now) : []),
    ...(lockedBy ? ([['locked by', lockedBy.name]] as const) : []),
    ['cameras', `${room.cameras.length}`],
  ];
  return { id: `room/${id}`, kind: 'room', name: room.name, status, tone: running ? 'busy' : 'calm', facts };
}

function runningFacts(recording: Recording, now: number): Fact[] {
  const { name, author, phase, markers } = recording;
  return [
    ['recording', name],
    ['author', author.name],
    ['time index', showSpan(timeIndex(recording, now) * 1000)],
    ['recorded', `${showSpan(recordedAt(recording, now))}, ${showBytes(bytesAt(recording, now))}`],
    ...(markers.length > 0 ? ([['markers', `${markers.length}`]] as const) : []),
    ...(phase.kind === 'recording' && phase.until !== null ? ([['ends at', showTime(phase.until)]] as const) : []),
  ];
}

function cameraDisplay(state: ValtState, { name, type, ip, isOnline, view }: Camera, id: number): Display {
  const room = mapRows(state.rooms, (row) => row).find(({ cameras }) => cameras.includes(id));
  const facts: Fact[] = [
    ...(room ? ([['room', room.name]] as const) : []),
    ['type', type],
    ['address', ip],
    ['view', `pan ${view.pan}°, tilt ${view.tilt}°, zoom ${view.zoom}×`],
  ];
  const status = isOnline ? 'online' : 'offline';
  return {
    id: `camera/${id}`,
    kind: 'camera',
    name,
    status,
    tone: isOnline ? 'calm' : 'off',
    facts,
    picture: isOnline && state.power.kind === 'up',
  };
}

/** Ids of recordings that consist of a file that is not there as a whole, or was not when its page last changed. */
const unfinished = perPage<Recording, readonly number[]>((rows) => {
  const found: number[] = [];
  rows(({ videos }, id) => {
    if (videos.some(({ upload }) => upload !== null)) found.push(id);
  });
  return found;
});

function uploadDisplay(state: ValtState, now: number, id: number): Display[] {
  const { name, author, videos } = rowOf(state.recordings, id)!;
  const [video] = videos;
  if (!video?.upload || (video.ready !== null && video.ready <= now)) return [];
  const { received, size } = video.upload;
  const facts: Fact[] = [
    ['author', author.name],
    ['arrived', showBytes(received)],
    ...(video.ready === null ? [] : ([['ready in', showSpan(video.ready - now)]] as const)),
  ];
  const status = video.ready === null ? 'uploading' : 'processing';
  const level = size === null || size === 0 ? {} : { level: { value: received, of: size } };
  return [{ id: `upload/${id}`, kind: 'upload', name, status, tone: 'busy', facts, ...level }];
}

function serverDisplay(state: ValtState, now: number, { server, id }: { server: MediaServer; id: number }): Display {
  const { name, isUp, capacity, address, port } = server;
  const free = freeOn(state, id, now);
  const facts: Fact[] = [
    ['address', `${address}:${port}`],
    ['free', showBytes(free)],
    ['recordings', showBytes(server.recordings)],
  ];
  const level = { value: capacity - free, of: capacity };
  const status = !isUp ? 'down' : free === 0 ? 'disk full' : 'up';
  const tone = !isUp ? 'off' : free === 0 ? 'bad' : 'calm';
  return { id: `server/${id}`, kind: 'media server', name, status, tone, facts, level };
}

function scheduleDisplay(state: ValtState, schedule: Schedule, id: number): Display {
  const { name, author, room, startAt, duration, recurrence, recording } = schedule;
  const facts: Fact[] = [
    ['room', rowOf(state.rooms, room)?.name ?? `${room}`],
    ['author', author.name],
    ['length', showSpan(duration * 1000)],
    ...(recurrence.type === 'none' ? [] : ([['repeats', recurrence.type]] as const)),
  ];
  const runs = recording !== null;
  const status = runs ? 'recording' : `next ${showTime(startAt * 1000)}`;
  return { id: `schedule/${id}`, kind: 'schedule', name, status, tone: runs ? 'busy' : 'calm', facts };
}
