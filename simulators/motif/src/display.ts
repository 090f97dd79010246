import { showBytes, showSpan, showTime } from '@labrig/simulator';
import { cameraStatus } from './cameras.ts';
import { bytesUsed, diskFullAt, isDiskFull } from './disk.ts';
import { droppedBetween, frameNumber } from './frame-count.ts';
import { progressOf } from './playback/job.ts';
import type { Display } from '@labrig/simulator';
import type { Camera, MotifState, Output, Task } from './state.ts';

type Fact = Display['facts'][number];

/** What people see of a recording system: cameras, what they copy and export, the disk, outputs and scheduled tasks. */
export function display(state: MotifState, now: number): readonly Display[] {
  return [
    ...state.cameras.map((camera) => cameraDisplay(state, camera, now)),
    ...state.cameras.flatMap((camera) => jobDisplay(camera, now)),
    diskDisplay(state, now),
    ...state.outputs.map(outputDisplay),
    ...state.tasks.map(taskDisplay),
  ];
}

function cameraDisplay(state: MotifState, camera: Camera, now: number): Display {
  const { serial, name, plugged, connected, phase, frames, hot, width, height, playback } = camera;
  const common = { id: `camera/${serial}`, kind: 'camera', name: serial };
  if (!plugged || !connected) {
    const status = plugged ? 'not connected' : 'unplugged';
    return { ...common, status, tone: 'off', facts: [['name', name]], picture: false };
  }
  const message = state.messages.find(({ target }) => target === serial);
  const facts: Fact[] = [
    ...recordingFacts(camera, now),
    ...(hot === null ? [] : ([['too hot for', showSpan(hot - now)]] as const)),
    ...(playback.status === 'stopped' || playback.job ? [] : ([['playback', playback.status]] as const)),
    ...(message ? ([['message', message.message]] as const) : []),
    ['frame rate', `${Number(frames.rate.toFixed(2))} Hz`],
    ['picture', `${width} × ${height}`],
    ['name', name],
  ];
  const status = phase.kind === 'finalising' ? 'finalising' : cameraStatus(camera);
  const tone = hot !== null ? 'bad' : phase.kind === 'idle' ? 'calm' : 'busy';
  return { ...common, status, tone, facts, ...recordingLevel(camera, now), picture: state.power.kind !== 'off' };
}

function recordingFacts({ phase, frames, drops }: Camera, now: number): Fact[] {
  if (phase.kind === 'idle') return [];
  const { filename, codec } = phase.take;
  const about: Fact[] = [
    ['file', filename],
    ['codec', codec],
  ];
  if (phase.kind !== 'recording') return about;
  const lost = droppedBetween(drops, phase.first, frameNumber(frames, now));
  return [
    ['recorded', showSpan(now - phase.started)],
    ...(lost > 0 ? ([['lost frames', `${lost}`]] as const) : []),
    ...about,
  ];
}

/** How far a recording with a duration has come. */
function recordingLevel({ phase }: Camera, now: number): Pick<Display, 'level'> {
  if (phase.kind !== 'recording' || phase.until === null) return {};
  const of = (phase.until - phase.started) / 1000;
  return { level: { value: Math.min(of, (now - phase.started) / 1000), of } };
}

function jobDisplay({ serial, playback }: Camera, now: number): Display[] {
  const { job, status } = playback;
  if (!job) return [];
  const facts: Fact[] = [
    ['recordings', `${job.filenames.length}`],
    ['to', job.target],
  ];
  const level = { value: progressOf(playback, now), of: 1 };
  return [{ id: `job/${serial}`, kind: 'job', name: `${job.kind} of ${serial}`, status, tone: 'busy', facts, level }];
}

function diskDisplay(state: MotifState, now: number): Display {
  const { disk, recordings, defaults } = state;
  const used = bytesUsed(state, now);
  const full = isDiskFull(state, now);
  const fullAt = diskFullAt(state);
  const facts: Fact[] = [
    ['free', showBytes(disk.capacity - used)],
    ['recordings', `${recordings.length}, ${showBytes(disk.recordings)}`],
    ...(fullAt !== undefined && fullAt > now ? ([['full in', showSpan(fullAt - now)]] as const) : []),
  ];
  const level = { value: used, of: disk.capacity };
  const status = full ? 'full' : `${Math.floor((used / disk.capacity) * 100)} % used`;
  return { id: 'disk', kind: 'disk', name: defaults.location, status, tone: full ? 'bad' : 'calm', facts, level };
}

function outputDisplay({ name, serial, kind, min, max, value }: Output): Display {
  const id = `output/${serial ?? 'system'}/${name}`;
  const level = { value: Math.min(max, Math.max(min, value)) - min, of: max - min };
  const facts: Fact[] = [
    ['of', serial ?? 'the system'],
    ['kind', kind],
  ];
  return { id, kind: 'output', name, status: `${value}`, tone: value === min ? 'calm' : 'busy', facts, level };
}

function taskDisplay({ name, kind, serial, expression, relative, due, last, error }: Task): Display {
  const next = due.reduce((soonest, { at }) => Math.min(soonest, at), Infinity);
  const facts: Fact[] = [
    ['does', kind],
    ['for', serial ?? 'all'],
    [relative ? 'cron, relative' : 'cron', expression],
    ...(last === null ? [] : ([['last', showTime(last)]] as const)),
    ...(error === null ? [] : ([['error', error]] as const)),
  ];
  const status = next === Infinity ? 'waits' : `next ${showTime(next)}`;
  return { id: `task/${name}`, kind: 'task', name, status, tone: error === null ? 'calm' : 'bad', facts };
}
