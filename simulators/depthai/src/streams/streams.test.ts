import { describe, expect, test } from 'vitest';
import { at, rig, ffc, lite, poe, pro } from '../fixtures/rig.ts';

describe('the streams of a camera', () => {
  test('are its sensors and then its pairs; after boot all sensors are active and no depth', async () => {
    const { get } = rig();
    expect(await get(`/cameras/${ffc}/streams/`)).toEqual([
      { name: 'CAM_A', active: true },
      { name: 'CAM_B', active: true },
      { name: 'CAM_C', active: true },
      { name: 'CAM_D', active: true },
      { name: 'DEPTH_B_C', active: false },
      { name: 'DEPTH_B_D', active: false },
    ]);
  });

  test('depth switches its sensors off, and a sensor the depth, while the other stays off', async () => {
    const { post, active } = rig();
    expect(await post(at(pro, 'DEPTH_B_C'))).toMatchObject({ status: 201, body: null });
    expect(await active()).toEqual(['CAM_A', 'DEPTH_B_C']);
    await post(at(pro, 'CAM_C'));
    expect(await active()).toEqual(['CAM_A', 'CAM_C']);
  });

  test('there is one depth at a time: the latest wins', async () => {
    const { post, active } = rig();
    await post(at(ffc, 'DEPTH_B_C'));
    await post(at(ffc, 'DEPTH_B_D'));
    expect(await active(ffc)).toEqual(['CAM_A', 'DEPTH_B_D']);
    await post(at(ffc, 'CAM_C'));
    expect(await active(ffc)).toEqual(['CAM_A', 'CAM_C', 'DEPTH_B_D']);
  });

  test('a stream that is off already stays so; its sensors don’t come back when depth goes', async () => {
    const { post, remove, active } = rig();
    await post(at(pro, 'DEPTH_B_C'));
    expect(await remove(at(pro, 'DEPTH_B_C'))).toMatchObject({ status: 202, body: null });
    expect(await remove(at(pro, 'DEPTH_B_C'))).toMatchObject({ status: 202, body: null });
    expect(await active()).toEqual(['CAM_A']);
  });

  test('what a camera doesn’t have is 404, and nothing of a camera that is shut down can be switched', async () => {
    const { post, remove, active, get, call } = rig();
    expect(await post(at(pro, 'DEPTH_A_B'))).toMatchObject({ status: 404, body: { detail: 'no stream DEPTH_A_B' } });
    expect(await remove(at(poe, 'CAM_B'))).toMatchObject({ status: 404 });
    await remove(`/cameras/${pro}/`);
    expect(await active()).toEqual([]);
    expect(await post(at(pro, 'CAM_A'))).toMatchObject({ status: 409, body: { detail: `camera ${pro} is shut down` } });
    expect(await remove(at(pro, 'CAM_A'))).toMatchObject({ status: 409 });
    expect(await call('GET', at(pro, 'CAM_A', 'config'))).toMatchObject({ status: 404 });
    expect(await get('/cameras/')).toHaveLength(4);
  });
});

describe('what is remembered', () => {
  test('a stream that stays active keeps configuration and control, one that is switched off forgets them', async () => {
    const { post, get, remove } = rig();
    const mono = { resolution: 'THE_800_P', fps: 45 };
    expect((await post(at(pro, 'CAM_B', 'config'), mono)).body).toEqual(mono);
    await post(at(pro, 'CAM_B', 'control'), { contrast: 3 });
    await post(at(pro, 'CAM_A'));
    await remove(at(pro, 'CAM_C'));
    expect(await get(at(pro, 'CAM_B', 'config'))).toEqual(mono);
    expect(await get(at(pro, 'CAM_B', 'control'))).toMatchObject({ contrast: 3 });
    await remove(at(pro, 'CAM_B'));
    await post(at(pro, 'CAM_B'));
    expect(await get(at(pro, 'CAM_B', 'config'))).toEqual({ resolution: 'THE_400_P', fps: 30 });
    expect(await get(at(pro, 'CAM_B', 'control'))).toMatchObject({ contrast: 0, focus: null });
  });

  test('a boot brings the default configuration, and the control values of the sensors that were active', async () => {
    const { post, get, remove, active } = rig();
    await post(at(pro, 'CAM_B', 'config'), { resolution: 'THE_800_P', fps: 45 });
    await post(at(pro, 'CAM_B', 'control'), { contrast: 3 });
    await post(at(pro, 'CAM_C', 'control'), { contrast: 4 });
    await remove(at(pro, 'CAM_C'));
    await remove(`/cameras/${pro}/`);
    await post(`/cameras/${pro}/`);
    expect(await active()).toEqual(['CAM_A', 'CAM_B', 'CAM_C']);
    expect(await get(at(pro, 'CAM_B', 'config'))).toEqual({ resolution: 'THE_400_P', fps: 30 });
    expect(await get(at(pro, 'CAM_B', 'control'))).toMatchObject({ contrast: 3 });
    expect(await get(at(pro, 'CAM_C', 'control'))).toMatchObject({ contrast: 0 });
  });
});

describe('control', () => {
  test('changes what is given, and answers all of it', async () => {
    const { post, get } = rig();
    const given = { auto_exposure_enable: false, exposure_time: 8300, sensitivity_iso: 320, unknown: 1 };
    const { body } = await post(at(pro, 'CAM_A', 'control'), given);
    expect(Object.keys(body)).toHaveLength(15);
    expect(body).toMatchObject({ exposure_time: 8300, sensitivity_iso: 320, contrast: 0 });
    expect(await get(at(pro, 'CAM_A', 'control'))).toEqual(body);
    expect((await post(at(pro, 'CAM_A', 'control'), {})).body).toEqual(body);
  });

  test('replaces the focus as a whole, and null leaves it', async () => {
    const { post } = rig();
    const control = at(pro, 'CAM_A', 'control');
    await post(control, { focus: { auto_focus_mode: 'OFF', lens_position: 0.62 } });
    expect((await post(control, { focus: null })).body.focus).toMatchObject({ lens_position: 0.62 });
    expect((await post(control, { focus: { auto_focus_trigger: true } })).body.focus).toEqual({
      auto_focus_mode: 'CONTINUOUS_VIDEO',
      auto_focus_trigger: true,
      lens_position: 0,
    });
    expect((await post(at(lite, 'CAM_A', 'control'), { focus: {} })).body.focus).toMatchObject({ lens_position: 0 });
  });
});
