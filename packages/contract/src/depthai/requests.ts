import { spec } from '@labrig/depthai-simulator';
import type { SpecOperation } from '@labrig/simulator';
import { form, model } from './networks.ts';
import type { Sending } from '../send.ts';
import type { DepthaiRig } from './rig.ts';

/** What takes the place of the placeholders in a path. */
export interface Places {
  readonly mxid?: string;
  readonly stream?: string;
  readonly circuit?: string;
  /** `listControllerDevicesOfType` has no other. */
  readonly kind?: string;
}

/** Every operation but those with a WebSocket only. */
export const operations = spec.operations.filter(({ id }) => id !== 'watchVideo');

export const ids = (chosen: readonly SpecOperation[]): string[] => chosen.map(({ id }) => id);

/** The operations below a placeholder: `mxid`, `stream_name`, `circuit`. */
export const withPlace = (name: string): readonly SpecOperation[] =>
  operations.filter(({ path }) => path.includes(`{${name}}`));

/** The operations whose spec has a status. */
export const declaring = (status: number): readonly SpecOperation[] =>
  operations.filter(({ answers }) => answers[status] !== undefined);

/** The path of an operation; of the first camera, of its color sensor, of the first circuit of a kind unless said otherwise. */
export function pathOf({ camera }: DepthaiRig, { path }: SpecOperation, places: Places = {}): string {
  const { mxid = camera.mxid, stream = 'CAM_A', circuit = '1_01', kind = 'ro' } = places;
  return path
    .replace('{mxid}', mxid)
    .replace('{stream_name}', stream)
    .replace('{circuit}', circuit)
    .replace('{device_type}', kind);
}

const settings: Readonly<Record<string, object>> = {
  ai: { mode: 'Voltage' },
  ao: { value: 1 },
  di: { counter: 0 },
  do: { value: 1, pwm_duty: 100, pwm_freq: 50 },
  led: { value: 1 },
  owpower: { value: 1 },
  owbus: {},
  register: { value: 1 },
};

/** What an operation takes, if it takes anything. */
export function wireOf({ id, body, path }: SpecOperation): Pick<Sending, 'body'> {
  if (!body) return {};
  if (id === 'deployNeuralNetwork') return { body: form({ model, config: '{"type":"Generic"}' }) };
  if (id === 'updateStreamConfig') return { body: { resolution: 'THE_400_P', fps: 30 } };
  return { body: settings[path.split('/')[2] ?? ''] ?? {} };
}
