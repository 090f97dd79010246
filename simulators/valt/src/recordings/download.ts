import { dateOf } from '@labrig/simulator';
import { findRecording } from './view.ts';
import type { Recording, ValtState, Video } from '../state.ts';

/** Seconds that a link is good for. */
const life = 1800;

/** The video of a recording by the id in a path: a UUID, or in generation 5 the number of its camera. */
function videoOf({ videos }: Recording, given: number | string): Video | undefined {
  const id = String(given).toLowerCase();
  return videos.find((video) => video.id === id || (video.camera !== null && String(video.camera) === id));
}

interface Origin {
  readonly state: ValtState;
  readonly now: number;
  readonly origin: string;
}

/** An address from which anybody can fetch a video for half an hour; `undefined` if there is no such file, or not yet. */
export async function downloadUrl(
  { state, now, origin }: Origin,
  recording: Recording,
  given: number | string,
): Promise<string | undefined> {
  const video = videoOf(recording, given);
  if (video?.ready === null || video === undefined || video.ready > now) return undefined;
  // What signs is loaded with the first link: most labs are asked for none.
  const { SignJWT } = await import('jose/jwt/sign');
  const seconds = Math.floor(now / 1000);
  const token = await new SignJWT({ record: recording.uuid, video: video.id })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + life)
    .sign(new TextEncoder().encode(state.factory.secret));
  return `${origin}/record/file/${token}`;
}

/** What a link stands for; `undefined` for one that is forged, too old, or whose recording is gone. */
export async function fileOf(
  state: ValtState,
  now: number,
  token: string,
): Promise<{ readonly recording: Recording; readonly video: Video } | undefined> {
  const { jwtVerify } = await import('jose/jwt/verify');
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(state.factory.secret), {
      currentDate: dateOf(now),
    });
    return byUuid(state, String(payload['record']), String(payload['video']));
  } catch {
    return undefined;
  }
}

function byUuid(state: ValtState, uuid: string, id: string) {
  const found = findRecording({ ...state, generation: 6 }, uuid);
  const video = found?.recording.videos.find((candidate) => candidate.id === id);
  return found && video && { recording: found.recording, video };
}
