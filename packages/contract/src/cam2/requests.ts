import { newCamera } from './rig.ts';
import type { Level } from './rig.ts';

/** A request of an operation, and another one that the server can't read. */
export interface Request {
  readonly level: Level;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  /** Something that the server can't read: another path, or another body. */
  readonly wrong: { readonly path: string } | { readonly body: object };
}

/** The id of an app that nobody knows. */
export const nobody = '0'.repeat(96);
const camera = 'f'.repeat(24);

/** Of each operation that needs a token. */
export const requests: Readonly<Record<string, Request>> = {
  register: { level: 'webUI', method: 'POST', path: '/apps/register', body: { owner: 'Bob' }, wrong: { body: {} } },
  updateApp: {
    level: 'webUI',
    method: 'PUT',
    path: `/apps/${nobody}`,
    body: { owner: 'Bob' },
    wrong: { body: { permissionLevel: 'king' } },
  },
  resetSecret: { level: 'webUI', method: 'PUT', path: `/apps/${nobody}/secret`, wrong: { path: '' } },
  clientIdsByOwner: {
    level: 'webUI',
    method: 'GET',
    path: '/apps/by-owner?owner=Bob',
    wrong: { path: '/apps/by-owner' },
  },
  usageByClient: {
    level: 'webUI',
    method: 'GET',
    path: `/apps/${nobody}/usage?owner=Bob`,
    wrong: { path: `/apps/${nobody}/usage` },
  },
  getChangeLog: {
    level: 'webUI',
    method: 'GET',
    path: '/apps/db-change',
    wrong: { path: '/apps/db-change?start=yesterday' },
  },
  createCamera: {
    level: 'admin',
    method: 'POST',
    path: '/cameras/create',
    body: newCamera,
    wrong: { body: { ...newCamera, latitude: 99 } },
  },
  updateCamera: {
    level: 'admin',
    method: 'PUT',
    path: `/cameras/${camera}`,
    body: { frame_rate: 1 },
    wrong: { body: { frame_rate: -1 } },
  },
  cameraById: { level: 'user', method: 'GET', path: `/cameras/${camera}`, wrong: { path: '/cameras/12' } },
  cameraByLegacyId: {
    level: 'user',
    method: 'GET',
    path: '/cameras/legacy/1',
    wrong: { path: '/cameras/legacy/one' },
  },
  searchCamera: { level: 'user', method: 'GET', path: '/cameras/search', wrong: { path: '/cameras/search?radius=1' } },
  checkCamExist: {
    level: 'user',
    method: 'GET',
    path: '/cameras/exist?type=ip&ip=127.0.0.1',
    wrong: { path: '/cameras/exist?type=ip' },
  },
};
