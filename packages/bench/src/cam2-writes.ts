import { inTurns } from './measure.ts';
import type { Finding } from './measure.ts';
import type { Database } from './cam2-database.ts';

const centre = { latitude: 48.208, longitude: 16.374 };
const kilometres = 50;
const [bursts, writesPerBurst] = [40, 60];

/** Is every search right while cameras move in and out of its circle, and what does a write cost the next search? */
export async function measureWrites({ login, search }: Database): Promise<Finding[]> {
  const admin = await login('admin');
  const model = modelOf(search);
  const draw = drawn();
  const circle = { ...centre, radius: kilometres };
  let wrong = 0;
  for (let burst = 0; burst < bursts; burst += 1) {
    const around = model.inside();
    const calls = Array.from({ length: writesPerBurst }, async (_, nth) => {
      const place = { latitude: centre.latitude + (draw() - 0.5) * 1.4, longitude: centre.longitude + draw() - 0.5 };
      const isNew = nth % 6 === 0;
      // Some that stand there already, and some from anywhere.
      const row = isNew ? -1 : Math.floor(nth % 2 ? around[nth]! : draw() * model.ids.length);
      const answer = isNew
        ? await admin('/cameras/create', { method: 'POST', body: { ...plain, ...place } })
        : await admin(`/cameras/${model.ids[row]}`, { method: 'PUT', body: place });
      await admin(`/cameras/search?${new URLSearchParams({ ...circle, offset: nth } as never)}`);
      model.set(isNew ? model.ids.length : row, ((await answer.json()) as { cameraID: string }).cameraID, place);
    });
    await Promise.all(calls);
    const offset = Math.floor(draw() * 5000);
    const answer = search({ ...circle, offset }) as { body: { cameraID: string }[] };
    const expected = model
      .inside()
      .slice(offset, offset + 100)
      .map((row) => model.ids[row]);
    if (answer.body.map(({ cameraID }) => cameraID).join() !== expected.join()) wrong += 1;
  }
  const [first] = model.inside();
  const write = (frame_rate: number) => admin(`/cameras/${model.ids[first!]}`, { method: 'PUT', body: { frame_rate } });
  let rate = 1;
  const [byId, alone, both] = await inTurns(
    [
      () => admin(`/cameras/${model.ids[first!]}`),
      () => write((rate = (rate % 60) + 1)),
      async () => {
        await write((rate = (rate % 60) + 1));
        search(circle);
      },
    ],
    { rounds: 9, runs: 50 },
  );
  return [
    {
      name: 'CAM2: searches among a million cameras that a scan answers differently, under writes',
      value: wrong,
      unit: '',
      goal: ['<=', 0],
      how: `${bursts} pages, each after ${writesPerBurst} writes and searches at once`,
    },
    {
      name: 'CAM2: a circle right after a write, in reads of one',
      value: (both! - alone!) / byId!,
      unit: '×',
      how: 'what a write adds to the next search, and the search',
    },
  ];
}

const plain = { type: 'ip', is_active_image: true, is_active_video: false, retrieval: { ip: '203.0.113.5' } };

/** All cameras once more, in the plainest way: one after the other. */
function modelOf(search: Database['search']) {
  const ids: string[] = [];
  const [north, east]: [number[], number[]] = [[], []];
  const set = (row: number, id: string, { latitude, longitude }: typeof centre): void => {
    ids[row] = id;
    north[row] = latitude;
    east[row] = longitude;
  };
  for (let offset = 0; ; offset += 100) {
    const { body } = search({ offset }) as { body: (typeof centre & { cameraID: string })[] };
    if (body.length === 0) break;
    for (const camera of body) set(ids.length, camera.cameraID, camera);
  }
  const radians = Math.PI / 180;
  const distance = (row: number): number => {
    const [up, right] = [(north[row]! - centre.latitude) * radians, (east[row]! - centre.longitude) * radians];
    const across = Math.cos(north[row]! * radians) * Math.cos(centre.latitude * radians);
    return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.sin(up / 2) ** 2 + across * Math.sin(right / 2) ** 2));
  };
  const inside = (): number[] => [...ids.keys()].filter((row) => distance(row) <= kilometres);
  return { ids, set, inside };
}

/** The same numbers from 0 to 1 in each run. */
function drawn(): () => number {
  let last = 1;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last / 2_147_483_647;
  };
}
