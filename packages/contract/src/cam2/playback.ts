import { simulateCam2 } from '@labrig/cam2-simulator';
import { origin } from '../cassette/cassette.ts';
import { answerOf, wasTaken } from '../drift/playback.ts';
import type { Cam2Options } from '@labrig/cam2-simulator';
import type { CassetteEntry } from '../cassette/cassette.ts';
import type { Playback } from '../drift/playback.ts';
import type { Level } from './rig.ts';

type CameraRecord = Exclude<Cam2Options['cameras'], number | string | undefined>[number];

interface App {
  readonly clientID?: string;
  readonly clientSecret?: string;
}

/** A database of the cameras that were shown; each app that was there before is one of the simulator's, of the level that it showed. */
export const cam2Playback: Playback = {
  simulate({ entries }) {
    const cameras = camerasIn(entries);
    return simulateCam2(cameras.length === 0 ? {} : { cameras });
  },
  credentials({ entries }, credentials) {
    const { admin, webUI, ...user } = credentials as App & Readonly<Record<'admin' | 'webUI', App>>;
    const own = { user, admin, webUI };
    const known = new Map<string, string>();
    const made = new Set<string>();
    for (const entry of entries) {
      const { clientID = '', clientSecret = '' } = (answerOf(entry) ?? {}) as App;
      for (const each of [clientID, clientSecret]) made.add(each);
      if (!isLogin(entry) || !wasTaken(entry)) continue;
      const query = new URLSearchParams(entry.request.path.split('?')[1]);
      const [id, secret] = [query.get('clientID') ?? '', query.get('clientSecret') ?? ''];
      if (made.has(id)) continue;
      const app = own[levelOf(entries, id)];
      known.set(id, app.clientID ?? '');
      // A secret that was reset in the cassette is learned there.
      if (!made.has(secret)) known.set(secret, app.clientSecret ?? '');
    }
    return known;
  },
  states: ['type', 'is_active_image', 'is_active_video', 'permissionLevel'],
};

/** The cameras that were shown and not made in the cassette, as they were first. Their ids tell their age. */
function camerasIn(entries: readonly CassetteEntry[]): readonly CameraRecord[] {
  const seen = new Map<string, CameraRecord>();
  const made = new Set<unknown>();
  for (const entry of entries.filter(wasTaken)) {
    const answer = answerOf(entry);
    if (entry.request.method !== 'GET') made.add((answer as { cameraID?: string } | undefined)?.cameraID);
    for (const camera of [answer].flat() as (Partial<CameraRecord> | undefined)[]) {
      if (!camera?.cameraID || !camera.retrieval || seen.has(camera.cameraID)) continue;
      // Cameras that the simulator plays itself are where it is.
      const text = JSON.stringify(camera, (_, value: unknown) => value ?? undefined).replaceAll(origin, '{origin}');
      seen.set(camera.cameraID, JSON.parse(text) as CameraRecord);
    }
  }
  return [...seen.values()]
    .filter(({ cameraID }) => !made.has(cameraID))
    .toSorted((a, b) => (a.cameraID! < b.cameraID! ? -1 : 1));
}

function isLogin({ request }: CassetteEntry): boolean {
  return request.path.startsWith('/auth?');
}

/** What an app did with the tokens that it got tells what it may. */
function levelOf(entries: readonly CassetteEntry[], id: string): Level {
  const tokens = entries
    .filter((entry) => isLogin(entry) && wasTaken(entry) && entry.request.path.includes(id))
    .map((entry) => (answerOf(entry) as { token?: string } | undefined)?.token ?? '');
  const did = (path: RegExp): boolean =>
    entries.some((entry) => {
      const { method, path: asked, headers } = entry.request;
      const token = headers['authorization']?.replace(/^Bearer /i, '') ?? '';
      return tokens.includes(token) && wasTaken(entry) && path.test(`${method} ${asked}`);
    });
  if (did(/^\w+ \/apps\//)) return 'webUI';
  return did(/^(?:POST \/cameras\/create|PUT \/cameras\/)/) ? 'admin' : 'user';
}
