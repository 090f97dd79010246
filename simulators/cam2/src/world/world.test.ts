import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { distance } from '../database/sphere.ts';
import { cities } from './cities.ts';
import { generatedCamera } from './generate.ts';

const some = (count: number, world = 1) => Array.from({ length: count }, (_, camera) => generatedCamera(world, camera));
const share = (count: number, of: number): number => count / of;

describe('a world', () => {
  test('is the same for the same number, in any process', () => {
    expect(generatedCamera(1, 41)).toMatchInlineSnapshot(`
      {
        "cameraID": "5b1332ba945ba341b600002a",
        "city": "Munich",
        "country": "DE",
        "frame_rate": null,
        "is_active_image": true,
        "is_active_video": true,
        "latitude": 47.96253,
        "legacy_cameraID": 124,
        "longitude": 11.58565,
        "reference_logo": "http://traffic.example/logo.png",
        "reference_url": "traffic.example/de",
        "resolution_height": 576,
        "resolution_width": 704,
        "retrieval": {
          "brand": "Orbis",
          "image_path": "/pictures/5b1332ba945ba341b600002a/still.jpg",
          "ip": "{host}",
          "model": "Dome 3",
          "port": "{port}",
          "video_path": "/pictures/5b1332ba945ba341b600002a/live.mjpg",
        },
        "source": "traffic_net",
        "state": "Null",
        "timezone_id": "W. Europe Standard Time",
        "timezone_name": "Central European Time",
        "type": "ip",
        "utc_offset": 3600,
      }
    `);
  });

  test('is another for another number', () => {
    const [one, two] = [some(100, 1), some(100, 2)].map((world) => world.map(({ latitude }) => latitude));
    expect(one!.filter((latitude, index) => latitude === two![index])).toEqual([]);
  });

  test('has the same cameras in it however many there are', async () => {
    const [few, many] = [rig({ cameras: 60 }), rig({ cameras: 5000 })];
    expect((await many.get('/cameras/search')).slice(0, 60)).toEqual(await few.get('/cameras/search'));
  });

  test('follows from the lab’s seed', async () => {
    const [one, same, other] = [1, 1, 2].map((seed) => rig({ cameras: 10 }, { seed }));
    const first = await one!.get('/cameras/search');
    expect(await same!.get('/cameras/search')).toEqual(first);
    expect(await other!.get('/cameras/search')).not.toEqual(first);
  });

  test('that nobody has written to is a number per camera', () => {
    const { cam2 } = rig({ cameras: 5000 });
    expect(cam2.state.cameras.pages.flat().every(Number.isInteger)).toBe(true);
  });
});

describe('the cameras of a world', () => {
  const cameras = some(20_000);

  test('are of all types, of streams the fewest', () => {
    const count = (type: string) => share(cameras.filter((camera) => camera.type === type).length, cameras.length);
    expect(count('ip')).toBeCloseTo(0.7, 1);
    expect(count('non_ip')).toBeCloseTo(0.2, 1);
    expect(count('stream')).toBeCloseTo(0.1, 1);
  });

  test('stand in and around their cities, in the share that each has', () => {
    for (const camera of cameras) {
      const near = cities().filter((city) => distance(city, camera as never) <= 20.1);
      expect(
        near.some(({ country, zone }) => country === camera.country && zone.utc_offset === camera.utc_offset),
      ).toBe(true);
    }
    const expected = cities().filter(({ city }) => city === 'Tokyo').length / cities().length;
    const tokyo = cameras.filter(({ city }) => city === 'Tokyo').length;
    expect(share(tokyo, cameras.filter(({ city }) => city !== null).length)).toBeCloseTo(expected, 2);
  });

  test('look like the vendor’s data: cities that nobody wrote down, states that say Null, sources with pages', () => {
    const where = (is: (camera: (typeof cameras)[number]) => boolean) =>
      share(cameras.filter(is).length, cameras.length);
    expect(where(({ city }) => city === null)).toBeCloseTo(1 / 3, 1);
    expect(where(({ state }) => state === 'Null')).toBeGreaterThan(0.2);
    expect(where((camera) => !camera.is_active_image && !camera.is_active_video)).toBeCloseTo(1 / 12, 1);
    expect(new Set(cameras.map(({ source }) => source)).size).toBe(6);
    expect(new Set(cameras.map(({ resolution_width: width }) => width)).size).toBe(7);
  });

  test('have numbers and ids that rise, with gaps between the numbers', () => {
    const numbers = cameras.map(({ legacy_cameraID: legacy }) => legacy!);
    const ids = cameras.map(({ cameraID }) => cameraID);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(numbers.at(-1)!).toBeGreaterThan(cameras.length * 2.9);
  });

  test('that film have a way to be watched, and others have none', () => {
    const own = cameras.filter((camera) => camera.type === 'ip');
    const wrong = own.filter(
      ({ is_active_image: image, is_active_video: video, frame_rate: rate, retrieval: { image_path, video_path } }) =>
        (image && image_path === null) || (video && video_path === null) || (rate !== null && video_path === null),
    );
    expect([own.length > 10_000, wrong]).toEqual([true, []]);
  });
});

describe('the cities', () => {
  const all = [...new Set(cities())];

  test('are some two hundred, on the globe, each once', () => {
    expect(all.length).toBeGreaterThan(180);
    expect(new Set(all.map(({ city, country }) => `${city} ${country}`)).size).toBe(all.length);
    for (const { latitude, longitude } of all)
      expect([Math.abs(latitude) < 70, Math.abs(longitude) <= 180]).toEqual([true, true]);
  });

  test('have a time that fits where they are', () => {
    const apart = ({ longitude, zone }: (typeof all)[number]): number =>
      Math.abs(((longitude / 15 - zone.utc_offset / 3600 + 36) % 24) - 12);
    expect(all.filter((city) => apart(city) > 2.7)).toEqual([]);
  });
});
