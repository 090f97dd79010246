import type { Camera } from '../generated/spec.ts';

/** Where the caller reaches the simulator. */
export interface Here {
  readonly origin: string;
  readonly host: string;
  readonly port: string;
}

/** @param origin - `http://127.0.0.1:4004` */
export function hereAt(origin: string): Here {
  const { hostname, port, protocol } = new URL(origin);
  return { origin, host: hostname, port: port || (protocol === 'https:' ? '443' : '80') };
}

/**
 * A camera as the caller sees it. Cameras that the simulator itself plays have `{host}` and `{port}`, or `{origin}` at the
 * beginning of an address, in the place of what only the caller knows: how the simulator is reached.
 */
export function reachedFrom(camera: Camera, here: Here): Camera {
  switch (camera.type) {
    case 'ip': {
      const { ip, port } = camera.retrieval;
      if (ip !== '{host}' && port !== '{port}') return camera;
      const given = { ip: ip === '{host}' ? here.host : ip, port: port === '{port}' ? here.port : port };
      return { ...camera, retrieval: { ...camera.retrieval, ...given } };
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
