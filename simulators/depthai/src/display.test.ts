import { describe, expect, test } from 'vitest';
import { at, rig, ffc, pro } from './fixtures/rig.ts';

const item = ({ depthai }: ReturnType<typeof rig>, id: string) => depthai.display().find((shown) => shown.id === id);

describe('people see', () => {
  test('the cameras of a box and their active streams', () => {
    const oak = rig({ controller: false });
    expect(oak.depthai.display().map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 4 }, () => 'camera'),
      ...['color', 'mono', 'mono', 'color', 'color', 'mono', 'mono', 'color', 'mono', 'mono', 'mono'].map(
        (kind) => `${kind} stream`,
      ),
    ]);
    expect(item(oak, `camera/${pro}`)).toMatchObject({ name: 'OAK-D-PRO', status: 'running', tone: 'calm' });
    expect(Object.fromEntries(item(oak, `camera/${pro}`)!.facts)).toMatchObject({
      mxid: pro,
      'USB port': '1.3',
      active: '3 of 4 streams',
      chip: expect.stringMatching(/^\d+\.\d °C$/),
    });
    expect(item(oak, `stream/${pro}/CAM_A`)).toMatchObject({ status: 'active', picture: true });
    expect(item(oak, `stream/${pro}/CAM_A`)!.facts).toContainEqual(['frame rate', '30 Hz']);
  });

  test('depth that is active, and frames that were lost', async () => {
    const oak = rig();
    await oak.post(at(ffc, 'DEPTH_B_C'));
    await oak.wait(20);
    expect(item(oak, `stream/${ffc}/DEPTH_B_C`)).toMatchObject({ kind: 'depth stream', status: 'active' });
    oak.depthai.hardware.dropFrames({ camera: pro, stream: 'CAM_A', count: 9 });
    await oak.wait(1);
    expect(item(oak, `stream/${pro}/CAM_A`)!.facts).toContainEqual(['lost frames', '9']);
  });

  test('a camera without its cable, one that is shut down, and one that is too hot', async () => {
    const oak = rig();
    oak.depthai.hardware.overheat({ camera: ffc });
    expect(item(oak, `camera/${ffc}`)).toMatchObject({ status: 'too hot', tone: 'bad' });
    oak.depthai.hardware.unplug({ camera: pro });
    expect(item(oak, `camera/${pro}`)).toMatchObject({ status: 'unplugged', tone: 'off' });
    await oak.remove(`/cameras/${ffc}/`);
    expect(item(oak, `camera/${ffc}`)).toMatchObject({ status: 'shut down', tone: 'off' });
    expect(oak.depthai.display().some(({ id }) => id.startsWith(`stream/${ffc}/`))).toBe(false);
  });

  test('inputs, outputs and thermometers of a controller', async () => {
    const oak = rig();
    expect(item(oak, 'do/1_01')).toMatchObject({ kind: 'digital output', status: '0', tone: 'calm' });
    await oak.post('/controller/do/1_01', { pwm_freq: 100, pwm_duty: 100, value: 1 });
    await oak.wait(5);
    expect(item(oak, 'do/1_01')).toMatchObject({ status: '1', tone: 'busy' });
    const kinds = new Set(oak.depthai.display().map(({ kind }) => kind));
    expect(['digital input', 'analog input', 'analog output', 'thermometer'].every((kind) => kinds.has(kind))).toBe(
      true,
    );
  });
});
