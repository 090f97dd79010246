import { HttpError } from '@labrig/motif';
import type { Motif } from '@labrig/motif';
import type { Step } from '../runner/guard.ts';
import type { Sent } from '../runner/sent.ts';
import type { Seen, SeenCamera } from './look.ts';

/** What puts a recording system back after these requests: first what could begin something, then what runs, then values. */
export function stepsOf(motif: Motif, before: Seen, sent: readonly Sent[]): readonly Step[] {
  const did = (...operations: readonly string[]): readonly Sent[] =>
    sent.filter(({ operation = '' }) => operations.includes(operation));
  /** Was it done to this camera, or to all? */
  const touched = (serial: string, one: string, all: string): boolean =>
    did(one).some(({ path }) => path['serial'] === serial) || did(all).length > 0;

  const tasks = new Set(sent.filter(({ operation = '' }) => /^schedule[A-Z]/.test(operation)).map(nameOf));
  const removed: Step[] = [...tasks]
    .filter((name) => name !== '' && !before.tasks.includes(name))
    .map((name) => ({
      what: `the task ${name} was deleted`,
      undo: () => motif.schedule.clearTask(name).catch(unlessGone),
    }));
  const connected: Step[] = before.cameras
    .filter(
      ({ serial }) =>
        touched(serial, 'disconnectCamera', 'disconnectAllCameras') ||
        did('disconnectCamera').some(({ path }) => path['serial'] === '__all'),
    )
    .map(({ serial }) => ({ what: `camera ${serial} was connected`, undo: () => reconnect(motif, serial) }));
  const started = before.cameras.filter(({ serial }) => touched(serial, 'startCameraRecording', 'startRecording'));
  const stopped: Step[] = started.map(({ serial }) => ({
    what: `what camera ${serial} recorded was stopped`,
    // Whatever the camera says of itself: a stop where nothing records is no error.
    undo: async () => isLeftRunning(serial, sent) && motif.camera(serial).recording.stop(),
  }));
  const closed: Step[] = started.map(({ serial }) => ({
    what: `camera ${serial} is ready again`,
    async undo() {
      await motif.camera(serial).waitUntilReady({ every: 250, timeout: 10_000 });
      return false;
    },
  }));
  const kept: Step[] = started.length === 0 ? [] : [{ what: 'recordings stay on the disk: the API deletes none' }];
  const ports = new Set(did('setPort').map(({ path }) => `${path['io_serial']}/${path['io_port']}`));
  return [
    ...removed,
    ...connected,
    ...stopped,
    ...closed,
    ...before.cameras.flatMap((camera) => parameterSteps(motif, camera, sent)),
    ...outputSteps('the system', motif.io, before.outputs, did('setOutput')),
    ...before.cameras.flatMap(({ serial, outputs }) => {
      const own = did('setCameraOutput').filter(({ path }) => path['serial'] === serial);
      return outputSteps(`camera ${serial}`, motif.camera(serial).io, outputs, own);
    }),
    ...messageSteps(motif, did('sendMessage', 'sendCameraMessage')),
    ...[...ports].map((port) => {
      const [device = '', number = ''] = port.split('/');
      const off = () => motif.io.setPort(device, Number(number), { value: 0 });
      return { what: `port ${port} was switched off: nothing tells what it was before`, undo: off };
    }),
    ...kept,
  ];
}

/** Was a recording of this camera started, and not stopped again? */
function isLeftRunning(serial: string, sent: readonly Sent[]): boolean {
  const own = sent.filter(({ path }) => (path['serial'] ?? serial) === serial);
  const last = (pattern: RegExp): number => own.findLastIndex(({ operation = '' }) => pattern.test(operation));
  return last(/^start(?:Camera)?Recording$/) > last(/^stop(?:Camera)?Recording$/);
}

async function reconnect(motif: Motif, serial: string): Promise<unknown> {
  const isThere = (await motif.cameras()).some((camera) => camera.serial === serial);
  return !isThere && motif.multicam.connect(serial);
}

/** The answer first: a body with an infinity in it is no JSON. */
function nameOf({ body, answer }: Sent): string {
  const [told, asked] = [answer, body] as ({ task_name?: string } | undefined)[];
  return told?.task_name ?? asked?.task_name ?? '';
}

/** What isn't there any more needs no deleting. */
function unlessGone(error: unknown): false {
  if (error instanceof HttpError && error.status === 404) return false;
  throw error;
}

/** Parameters that were set, and those alone: a camera changes others by itself. */
function parameterSteps(motif: Motif, { serial, parameters }: SeenCamera, sent: readonly Sent[]): readonly Step[] {
  const set = sent.flatMap(({ operation = '', path, body }) => {
    if (path['serial'] !== undefined && path['serial'] !== serial) return [];
    if (operation === 'configureCamera' || operation === 'configureCameras') return Object.keys(body ?? {});
    return /^schedule\w*Configure$/.test(operation) ? [path['name'] ?? ''] : [];
  });
  const known = Object.entries(parameters).filter(([name]) => set.includes(name));
  if (known.length === 0) return [];
  return [
    {
      what: `camera ${serial}: ${known.map(([name, value]) => `${name} is ${String(value)}`).join(', ')} again`,
      undo: () => motif.camera(serial).configure(Object.fromEntries(known) as never),
    },
  ];
}

function outputSteps(
  whose: string,
  io: { set(name: string, value: number): Promise<unknown> },
  before: Readonly<Record<string, unknown>>,
  sent: readonly Sent[],
): readonly Step[] {
  const names = [...new Set(sent.map(({ path }) => path['name'] ?? ''))];
  return names.flatMap((name): Step[] => {
    const value = before[name];
    if (typeof value !== 'number') return [];
    return [{ what: `output ${name} of ${whose} is ${value} again`, undo: () => io.set(name, value) }];
  });
}

function messageSteps(motif: Motif, sent: readonly Sent[]): readonly Step[] {
  const places = new Set(sent.map(({ path }) => path['serial']));
  return [...places].map((serial) => ({
    what: serial === undefined ? 'the message was cleared' : `the message at camera ${serial} was cleared`,
    undo: () => (serial === undefined ? motif.message('') : motif.camera(serial).message('')),
  }));
}
