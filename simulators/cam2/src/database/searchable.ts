import type { Camera } from '../generated/spec.ts';

/** What can be asked for by equality, and is the same for many cameras. */
export const properties = [
  'type',
  'source',
  'country',
  'state',
  'city',
  'resolution_width',
  'resolution_height',
  'is_active_image',
  'is_active_video',
] as const;

export type Property = (typeof properties)[number];

/** What is mostly another for each camera. */
export interface Keys {
  readonly cameraID: string;
  readonly legacy_cameraID: number | null;
  /** The part of `retrieval` without which there is no camera of its type. */
  readonly address: string;
  readonly image_path: string | null;
  readonly video_path: string | null;
}

/**
 * Those that tell cameras apart best come first: cameras that a simulator plays have one address, but paths of their own.
 */
export const keyNames = [
  'cameraID',
  'legacy_cameraID',
  'image_path',
  'video_path',
  'address',
] as const satisfies (keyof Keys)[];

export function keysOf(camera: Camera): Keys {
  const { cameraID, legacy_cameraID } = camera;
  const paths = { image_path: null, video_path: null };
  switch (camera.type) {
    case 'ip': {
      const { ip, image_path, video_path } = camera.retrieval;
      return { cameraID, legacy_cameraID, address: ip, image_path, video_path };
    }
    case 'non_ip':
      return { cameraID, legacy_cameraID, address: camera.retrieval.snapshot_url, ...paths };
    case 'stream':
      return { cameraID, legacy_cameraID, address: camera.retrieval.m3u8_url, ...paths };
  }
}
