import { showTime } from '@labrig/simulator';
import { statusOf } from './cameras.ts';
import type { Display } from '@labrig/simulator';
import type { AcmeState, Camera } from './state.ts';

const tones = { ready: 'calm', recording: 'busy', unplugged: 'off' } as const;

/** What people see of the box: its cameras, and what they record. */
export function display(state: AcmeState, now: number): readonly Display[] {
  return state.cameras.map((camera) => cameraDisplay(state, camera, now));
}

function cameraDisplay(state: AcmeState, camera: Camera, now: number): Display {
  const { id, name, gain } = camera;
  const status = statusOf(state, camera);
  const own = state.clips.filter((clip) => clip.camera === id);
  const running = own.find((clip) => clip.status === 'recording');
  return {
    id: `camera/${id}`,
    kind: 'camera',
    name,
    status,
    tone: tones[status],
    facts: [
      ['gain', `${gain} dB`],
      ['clips', `${own.length}`],
      ...(running ? ([['until', showTime(running.until)]] as const) : []),
    ],
    ...(running && { level: { value: now - running.started, of: running.until - running.started } }),
  };
}
