import fc from 'fast-check';
import { createLab } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { plainIp, rig } from '../fixtures/rig.ts';
import { records } from '../fixtures/records.ts';
import { CameraListError, exportCameras, exportLines, importCameras, simulateCam2 } from '../index.ts';
import type { CameraRecord, ListFormat } from '../index.ts';

const bare = 'type,is_active_image,is_active_video,ip';
const valid = 'ip,true,false,203.0.113.9';

describe.each(['csv', 'json'] as ListFormat[])('a list as %s', (format) => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(records, (list) => {
        using lab = createLab({ cam2: simulateCam2({ cameras: list }) });
        const text = exportCameras(lab.cam2, format);
        expect(importCameras(text)).toEqual(list);
        expect([...exportLines(lab.cam2, format)]).toHaveLength(list.length + (format === 'csv' ? 1 : 2));
        using copy = createLab({ cam2: simulateCam2({ cameras: text }) });
        expect(exportCameras(copy.cam2.state, format)).toBe(text);
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  test('holds generated cameras, whose addresses stay open, and changed ones', async () => {
    const { cam2, get, put } = rig({ cameras: 30 });
    const [first] = await get('/cameras/search?type=ip');
    await put(first.cameraID, { city: 'Bergen, "old town"' });
    const copy = rig({ cameras: exportCameras(cam2, format) });
    expect(await copy.get('/cameras/search')).toEqual(await get('/cameras/search'));
  });

  test('of nothing is nothing', () => {
    using lab = createLab({ cam2: simulateCam2({ cameras: 0 }) });
    expect(importCameras(exportCameras(lab.cam2, format))).toEqual([]);
  });
});

describe('imported cameras', () => {
  test('need no more than clients have to give, and get an id', async () => {
    const { get, add } = rig({ cameras: [plainIp as CameraRecord, { ...plainIp, city: 'Oslo' } as CameraRecord] });
    const cameras = await get('/cameras/search');
    expect(cameras).toMatchObject([{ city: null, retrieval: { port: '80' } }, { city: 'Oslo' }]);
    const ids = [...cameras.map(({ cameraID }: { cameraID: string }) => cameraID), await add()];
    expect(new Set(ids).size).toBe(3);
  });

  test('are found by the ids that they bring along, which nobody else gets', async () => {
    const cameraID = 'AAAAAAAAAAAAAAAAAAAAAAAA';
    const { get, add, cam2 } = rig({ cameras: [{ ...plainIp, cameraID, legacy_cameraID: -5 } as CameraRecord] });
    const id = await add();
    const again = rig({ cameras: exportCameras(cam2, 'csv') });
    expect(await again.add(), 'a camera of the same second').not.toBe(id);
    expect(await get(`/cameras/${cameraID}`)).toMatchObject({ cameraID: cameraID.toLowerCase() });
    expect(await get('/cameras/legacy/-5')).toMatchObject({ cameraID: cameraID.toLowerCase() });
  });

  test('may come in columns of any order, with Python’s words, and without those that say nothing', () => {
    const text = 'ip,city,is_active_video,type,is_active_image,latitude,longitude\n192.0.2.1,5,False,ip,1,1e1,-0.5\n';
    expect(importCameras(text)).toMatchObject([
      {
        type: 'ip',
        city: '5',
        is_active_image: true,
        is_active_video: false,
        latitude: 10,
        longitude: -0.5,
        retrieval: { ip: '192.0.2.1', port: '80' },
      },
    ]);
  });
});

describe('a bad row', () => {
  test.each([
    [
      'a number that is none',
      `${bare},latitude,longitude\n${valid},1,2\n${valid},x,2`,
      3,
      'latitude must be a number.',
    ],
    ['half a place', `${bare},latitude\n${valid},\n\n${valid},5`, 4, 'longitude is missing.'],
    ['no type', `${bare}\n,true,false,x`, 2, 'type is missing.'],
    ['another type', `${bare}\ncat,true,false,x`, 2, 'type must be one of ip, non_ip, stream.'],
    ['nothing to reach it by', `${bare}\nip,true,false,`, 2, 'retrieval.ip is missing.'],
    ['nothing to reach it by, as a text', `${bare}\nip,true,false,""`, 2, 'retrieval.ip is missing.'],
    ['what only others have', `${bare},m3u8_url\n${valid},x`, 2, 'a camera of the type ip has no m3u8_url.'],
    ['a port that is none', `${bare},port\n${valid},{host}`, 2, 'retrieval.port must be between 1 and 65535.'],
    ['an id that is none', `cameraID,${bare}\n12345,${valid}`, 2, 'cameraID is malformed.'],
    ['too few cells', `${bare}\nip,true,false`, 2, 'the row has 3 cells, not 4.'],
    ['a quote', `${bare}\n${valid}\n${valid}"`, 3, 'a quote or a bare carriage return is out of place.'],
    [
      'a column that there isn’t',
      `${bare},colour\n${valid},red`,
      1,
      'a table of cameras has no column "colour", or one only.',
    ],
    ['a column twice', `${bare},ip\n${valid},x`, 1, 'a table of cameras has no column "ip", or one only.'],
    [
      'a number twice, after a row of two lines',
      `${bare},legacy_cameraID,city\n${valid},5,"two\nlines"\n${valid},5,x`,
      4,
      'another camera has the legacy_cameraID 5.',
    ],
    [
      'an id twice',
      `cameraID,${bare}\n${'a'.repeat(24)},${valid}\n${'A'.repeat(24)},${valid}`,
      3,
      `another camera has the cameraID ${'a'.repeat(24)}.`,
    ],
  ])('of a table is refused by its line: %s', (_, text, line, problem) => {
    const error = new CameraListError('line', line, problem);
    expect(() => importCameras(text)).toThrow(error);
    expect(() => createLab({ cam2: simulateCam2({ cameras: text }) })).toThrow(RangeError);
  });

  test.each([
    ['[{}]', 1, 'is_active_image is missing.'],
    [JSON.stringify([plainIp, { ...plainIp, latitude: '5' }]), 2, 'latitude must be a number.'],
    [JSON.stringify([plainIp, 5]), 2, 'a camera is an object.'],
    [JSON.stringify([plainIp, null]), 2, 'a camera is an object.'],
    [JSON.stringify([{ ...plainIp, retrieval: 5 }]), 1, 'retrieval must be an object.'],
    ['{}', 1, 'a list of cameras is a JSON array.'],
  ])('of JSON is refused by its number: %s', (text, place, problem) => {
    expect(() => importCameras(text)).toThrow(new CameraListError('camera', place, problem));
  });

  test('of what isn’t JSON is told where', () => {
    expect(() => importCameras('[{"type": ip}]')).toThrow(/^camera 1: the list is not JSON: /);
  });
});
