import { spec } from '@labrig/cam2-simulator';
import { newCamera } from './rig.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { Level } from './rig.ts';

/** A request of an operation, and another one that the server can't read. */
export interface Request extends Sent {
  readonly level: Level;
  readonly method: string;
  readonly wrong?: Sent;
}

interface Sent {
  readonly path: string;
  readonly body?: object;
}

/** The id of an app that nobody knows. */
export const nobody = '0'.repeat(96);

/** What is put into a request besides what the spec tells. */
interface Given {
  /** Of placeholders in the path. */
  readonly places?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
}

const places = { clientID: nobody, cameraID: 'f'.repeat(24), legacy_cameraID: '1' };

/** Of operations that ask for more than a token of a user, and what of it is wrong where something can be. */
const given: Readonly<Record<string, Given & { readonly level?: Level; readonly wrong?: Given }>> = {
  register: { level: 'webUI', body: { owner: 'Bob' }, wrong: { body: {} } },
  updateApp: { level: 'webUI', body: { owner: 'Bob' }, wrong: { body: { permissionLevel: 'king' } } },
  resetSecret: { level: 'webUI' },
  clientIdsByOwner: { level: 'webUI', query: '?owner=Bob', wrong: { query: '' } },
  usageByClient: { level: 'webUI', query: '?owner=Bob', wrong: { query: '' } },
  getChangeLog: { level: 'webUI', wrong: { query: '?start=yesterday' } },
  createCamera: { level: 'admin', body: newCamera, wrong: { body: { ...newCamera, latitude: 99 } } },
  updateCamera: { level: 'admin', body: { frame_rate: 1 }, wrong: { body: { frame_rate: -1 } } },
  cameraById: { wrong: { places: { cameraID: '12' } } },
  cameraByLegacyId: { wrong: { places: { legacy_cameraID: 'one' } } },
  searchCamera: { wrong: { query: '?radius=1' } },
  checkCamExist: { query: '?type=ip&ip=127.0.0.1', wrong: { query: '?type=ip' } },
};

/** Of each operation that needs a token. */
export const requests: Readonly<Record<string, Request>> = Object.fromEntries(
  spec.operations
    .filter(({ isPublic }) => !isPublic)
    .map((operation) => {
      const { level = 'user', wrong, ...asked } = given[operation.id] ?? {};
      const request = { level, method: operation.method, ...sentTo(operation, asked) };
      return [operation.id, wrong ? { ...request, wrong: sentTo(operation, { ...asked, ...wrong }) } : request];
    }),
);

function sentTo({ path }: SpecOperation, { places: own, query = '', body }: Given): Sent {
  const filled: Readonly<Record<string, string>> = { ...places, ...own };
  return {
    path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? name) + query,
    ...(body && { body }),
  };
}
