import { refused } from '../answers.ts';
import { reachedFrom } from '../cameras/reached.ts';
import { portOf, required } from '../cameras/retrieval.ts';
import type { Camera, Operations } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Here } from '../cameras/reached.ts';
import type { CameraStore, Held } from './camera-store.ts';

type Asked = Operations['checkCamExist']['query'];

/** Where cameras are looked for, and by whom. */
interface Place {
  readonly store: CameraStore;
  readonly state: Held;
  readonly here: Here;
}

/** The cameras of one type that the caller reaches in exactly this way. What concerns other types is ignored. */
export function camerasAt({ store, state, here }: Place, asked: Asked): Camera[] | Refused<422> {
  const { type, image_path, video_path } = asked;
  const address = asked[required[type]];
  if (address === undefined) return refused(422, `${required[type]} is missing.`);
  const isIp = type === 'ip';
  const port = isIp ? portOf(asked.port ?? 80) : undefined;
  if (port === null) return refused(422, 'port must be between 1 and 65535.');
  const paths = isIp
    ? { ...(image_path !== undefined && { image_path }), ...(video_path !== undefined && { video_path }) }
    : {};
  const wanted: Readonly<Record<string, unknown>> = {
    [required[type]]: address,
    ...(port !== undefined && { port }),
    ...paths,
  };
  const keys = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, [path, ownPath(path, here)]]));
  const found: Camera[] = [];
  for (const { camera } of store.candidates(state, { ...keys, address: [address, openOf(address, here)] })) {
    const seen = reachedFrom(camera, here);
    const retrieval = seen.retrieval as unknown as Readonly<Record<string, unknown>>;
    const isSame = Object.entries(wanted).every(([name, value]) => retrieval[name] === value);
    if (seen.type === type && isSame) found.push(seen);
  }
  return found;
}

/** How the database has an address that leads to this simulator. */
function openOf(address: string, { host, origin }: Here): string {
  if (address === host) return '{host}';
  return address.startsWith(origin) ? `{origin}${address.slice(origin.length)}` : address;
}

/** How it has a path of a camera that the simulator plays. */
function ownPath(path: string, { base }: Here): string {
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}
