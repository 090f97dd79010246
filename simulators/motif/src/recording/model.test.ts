import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

/** What a camera should be doing, told by hand: milliseconds from the beginning, and no word of the simulator's own. */
interface Camera {
  plugged: boolean;
  connected: boolean;
  phase: 'ready' | 'pending' | 'recording' | 'finalising';
  until: number;
  duration: number;
  /** Has the recording had a moment of frames? One that was stopped while pending leaves no file. */
  framed: boolean;
  files: number;
}
type Model = Record<string, Camera>;
type Verb = 'start' | 'stop' | 'connect' | 'disconnect' | 'unplug' | 'plug' | 'reboot' | 'wait';

const fresh = (): Model => {
  const camera = {
    plugged: true,
    connected: true,
    phase: 'ready' as const,
    until: Infinity,
    duration: Infinity,
    framed: false,
    files: 0,
  };
  return { A: { ...camera }, B: { ...camera }, C: { ...camera, connected: false } };
};
const there = (model: Model) => Object.values(model).filter(({ plugged, connected }) => plugged && connected);

function pass(model: Model, now: number): void {
  for (const camera of Object.values(model)) {
    while (camera.until <= now) {
      if (camera.phase === 'pending') {
        Object.assign(camera, { phase: 'recording', until: camera.until + camera.duration, framed: true });
      } else if (camera.phase === 'recording') {
        Object.assign(camera, { phase: 'finalising', until: camera.until + 700 });
      } else {
        close(camera);
      }
    }
  }
}

/** The file is closed, or breaks off: what has frames is kept. */
function close(camera: Camera): void {
  Object.assign(camera, {
    phase: 'ready',
    until: Infinity,
    framed: false,
    files: camera.files + (camera.framed ? 1 : 0),
  });
}

/** What a call should answer, and what it should do. */
function expected(
  model: Model,
  now: number,
  { verb, name, duration }: { verb: Verb; name: string; duration: number },
): number {
  const known = name === 'all' ? Object.values(model).filter(({ plugged }) => plugged) : [model[name]!];
  const cameras = name === 'all' ? there(model) : [model[name]!];
  if (verb === 'connect' || verb === 'disconnect') {
    if (known.some(({ plugged }) => !plugged)) return 404;
    if (verb === 'disconnect' && known.some(({ phase }) => phase !== 'ready')) return 409;
    for (const camera of known) camera.connected = verb === 'connect';
    return 200;
  }
  if (cameras.some(({ plugged, connected }) => !plugged || !connected)) return 404;
  if (verb === 'start') {
    if (cameras.length === 0 || cameras.some(({ phase }) => phase !== 'ready')) return 409;
    for (const camera of cameras) Object.assign(camera, { phase: 'pending', until: now + 300, duration });
    return 200;
  }
  for (const camera of cameras) {
    if (camera.phase === 'pending' || camera.phase === 'recording')
      Object.assign(camera, { phase: 'finalising', until: now + 700 });
  }
  return 200;
}

const paths = {
  start: ['/recording/start', '/camera/%/recording/start'],
  stop: ['/recording/stop', '/camera/%/recording/stop'],
  connect: ['/multicam/connect_all', '/multicam/connect_camera/%'],
  disconnect: ['/multicam/disconnect_camera/__all', '/multicam/disconnect_camera/%'],
} as const;

const one = fc.record({
  verb: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Verb>('start') },
    { weight: 4, arbitrary: fc.constant<Verb>('wait') },
    { weight: 3, arbitrary: fc.constantFrom<Verb>('stop', 'connect', 'disconnect', 'unplug', 'plug', 'reboot') },
  ),
  name: fc.constantFrom('A', 'B', 'C', 'all'),
  duration: fc.constantFrom(Infinity, 1, 250, 1000, 5000),
  span: fc.constantFrom(0, 1, 299, 300, 400, 700, 999, 5000),
});

test('each camera is in the state that a model by hand says, whatever is called and happens, at every moment', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 60, size: 'max' }), async (history) => {
      const model = fresh();
      const motif = rig({ cameras: [{ serial: 'A' }, { serial: 'B' }, { serial: 'C', connected: false }] });
      let now = 0;
      for (const { verb, name, duration, span } of history) {
        const target = model[name];
        if (verb === 'wait') {
          await motif.wait(span / 1000);
          now += span;
        } else if (verb === 'unplug' || verb === 'plug') {
          if (!target || target.plugged === (verb === 'plug')) continue;
          motif.motif.hardware[verb]({ camera: name });
          close(target);
          target.plugged = verb === 'plug';
        } else if (verb === 'reboot') {
          motif.motif.hardware.reboot({ seconds: 2 });
          for (const camera of Object.values(model)) close(camera);
          await motif.wait(2);
          now += 2000;
        } else {
          const path = paths[verb][name === 'all' ? 0 : 1].replace('%', name);
          const body = duration === Infinity ? {} : { duration: duration / 1000 };
          expect((await motif.post(path, body)).status, `${verb} ${name}`).toBe(
            expected(model, now, { verb, name, duration }),
          );
        }
        pass(model, now);
        const { cameras, recordings } = motif.motif.state;
        expect(cameras.map(({ phase }) => phase.kind.replace('idle', 'ready'))).toEqual(
          Object.values(model).map(({ phase }) => phase),
        );
        expect((await motif.get('/cameras')).cameras).toHaveLength(there(model).length);
        for (const [serial, { files }] of Object.entries(model)) {
          expect(recordings.filter((recording) => recording.serial === serial)).toHaveLength(files);
        }
      }
    }),
    { seed: 42, numRuns: 120 },
  );
});
