import type { Camera } from '../generated/spec.ts';

/** Where the caller reaches the simulator. */
export interface Here {
  readonly origin: string;
  readonly host: string;
  readonly port: string;
  /** The path below which it is, without a slash at the end; mostly empty. */
  readonly base: string;
}

/** @param origin - `http://127.0.0.1:4004`, or with a path: `http://127.0.0.1:4000/labs/night/devices/cam2` */
export function hereAt(origin: string): Here {
  const { hostname, port, protocol, pathname } = new URL(origin);
  const base = pathname === '/' ? '' : pathname;
  return { origin, host: hostname, port: port || (protocol === 'https:' ? '443' : '80'), base };
}

/**
 * A camera as the caller sees it. Cameras that the simulator itself plays have `{host}` and `{port}`, or `{origin}` at the
 * beginning of an address, in the place of what only the caller knows: how the simulator is reached. Below a path, their own paths
 * are below it, too.
 */
export function reachedFrom(camera: Camera, here: Here): Camera {
  switch (camera.type) {
    case 'ip': {
      const { ip, port, image_path, video_path } = camera.retrieval;
      if (ip !== '{host}' && port !== '{port}') return camera;
      const given = { ip: ip === '{host}' ? here.host : ip, port: port === '{port}' ? here.port : port };
      const isBelow = here.base !== '' && ip === '{host}';
      const paths = isBelow && { image_path: below(image_path, here), video_path: below(video_path, here) };
      return { ...camera, retrieval: { ...camera.retrieval, ...given, ...paths } };
    }
    case 'non_ip':
      return { ...camera, retrieval: { snapshot_url: filled(camera.retrieval.snapshot_url, here) } };
    case 'stream':
      return { ...camera, retrieval: { m3u8_url: filled(camera.retrieval.m3u8_url, here) } };
  }
}

function filled(address: string, { origin }: Here): string {
  return address.startsWith('{origin}') ? origin + address.slice('{origin}'.length) : address;
}

function below(path: string | null, { base }: Here): string | null {
  return path?.startsWith('/') ? base + path : path;
}
