import { perPage } from '@labrig/simulator';
import { cameraOf } from '../cameras/camera-of.ts';
import { columnOf } from './column.ts';
import { fingerprint } from './fingerprint.ts';
import { placesOf } from './places.ts';
import type { Table } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { CameraRow } from '../state.ts';
import type { Column } from './column.ts';
import type { Places } from './places.ts';

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

/** What is known of a page of cameras without looking at them. */
export interface PageIndex {
  /** The row of its first camera; the others follow, for none is ever removed. */
  readonly first: number;
  readonly count: number;
  readonly columns: Readonly<Record<Property, Column>>;
  /** Fingerprints of the keys: cameras of another one have another key. */
  readonly keys: Readonly<Record<keyof Keys, Uint32Array>>;
  readonly places: Places;
}

/** The table page by page. Pages that don't change keep what is known of them, so a write costs one page and no more. */
export const pagesOf: (cameras: Table<CameraRow>) => readonly PageIndex[] = perPage((rows) => {
  const cameras: Camera[] = [];
  let first = 1;
  rows((row, id) => {
    if (cameras.length === 0) first = id;
    cameras.push(cameraOf(row, id));
  });
  const keys = cameras.map(keysOf);
  const prints = (name: keyof Keys): Uint32Array => new Uint32Array(keys.map((key) => fingerprint(key[name])));
  return {
    first,
    count: cameras.length,
    columns: Object.fromEntries(
      properties.map((name) => [name, columnOf(cameras.map((camera) => camera[name]))]),
    ) as PageIndex['columns'],
    keys: {
      cameraID: prints('cameraID'),
      legacy_cameraID: prints('legacy_cameraID'),
      address: prints('address'),
      image_path: prints('image_path'),
      video_path: prints('video_path'),
    },
    places: placesOf(cameras),
  };
});

function keysOf(camera: Camera): Keys {
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
