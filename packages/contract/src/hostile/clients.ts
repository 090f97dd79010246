import { createCam2 } from '@labrig/cam2';
import { simulateCam2 } from '@labrig/cam2-simulator';
import { createDepthai } from '@labrig/depthai';
import { simulateDepthai } from '@labrig/depthai-simulator';
import { createMotif } from '@labrig/motif';
import { simulateMotif } from '@labrig/motif-simulator';
import { createMoveshelf } from '@labrig/moveshelf';
import { simulateMoveshelf } from '@labrig/moveshelf-simulator';
import { createValt } from '@labrig/valt';
import { simulateValt } from '@labrig/valt-simulator';
import { newCamera } from '../cam2/rig.ts';
import type { OutcomeBase, TransportOptions } from '@labrig/http';
import type { AnySimulator } from '@labrig/simulator';
import type { VendorName } from '../suites.ts';

/** How a client reaches its server, in the hostile tests. */
export type Way = Pick<TransportOptions, 'baseUrl' | 'fetch' | 'clock' | 'retry'>;

/** What became of a call in the lower layer. */
export type AnyOutcome = OutcomeBase & { readonly kind: string };

/** One call, in both layers. */
export interface HostileCall {
  /** The operation on the wire. */
  readonly operation: string;
  readonly low?: () => Promise<AnyOutcome>;
  high(): PromiseLike<unknown>;
}

/** By name; some vendors have more than the two. */
export interface Calls {
  readonly safe: HostileCall;
  readonly unsent: HostileCall;
  readonly [more: string]: HostileCall;
}

/** A client, as far as the matrix asks: one call that may be repeated, and one that must not have been carried out. */
export interface HostileClient {
  readonly simulate: () => AnySimulator;
  readonly calls: (way: Way, credentials: object) => Calls;
  /** What must show up nowhere. */
  readonly secrets: (credentials: object) => readonly string[];
  /** Requests by which it gets in; they're struck by nothing. */
  readonly login?: RegExp;
}

/** In an address, since DepthAI has no other credentials. */
const password = 'Hunter2Password';
const jitter = (): number => 1;
const patience = { retry: { jitter } };

export const hostileClients: Readonly<Record<VendorName, HostileClient>> = {
  motif: {
    simulate: () => simulateMotif(),
    calls(way, credentials) {
      const { apiKey } = credentials as { apiKey: string };
      const motif = createMotif({ ...patience, ...way, apiKey });
      return {
        safe: {
          operation: 'getCamera',
          low: () => motif.api.getCamera({ path: { serial: 'FAKE0' } }),
          high: () => motif.camera('FAKE0').status(),
        },
        unsent: {
          operation: 'startRecording',
          low: () => motif.api.startRecording(),
          high: () => motif.recording.start(),
        },
      };
    },
    secrets: (credentials) => [(credentials as { apiKey: string }).apiKey],
  },
  valt: {
    simulate: () => simulateValt(),
    login: /\/login$/,
    calls(way, credentials) {
      const { username, password: own } = credentials as { username: string; password: string };
      const valt = createValt({ ...patience, ...way, username, password: own });
      const body = { name: 'Interview' };
      return {
        safe: {
          operation: 'getRoom',
          low: () => valt.api.getRoom({ path: { room: 1 } }),
          high: () => valt.room(1).info(),
        },
        unsent: {
          operation: 'startRecording',
          low: () => valt.api.startRecording({ path: { room: 1 }, body }),
          high: () => valt.room(1).record.start(body),
        },
      };
    },
    secrets: (credentials) => [(credentials as { password: string }).password],
  },
  depthai: {
    simulate: () => simulateDepthai(),
    calls({ baseUrl, ...way }) {
      const depthai = createDepthai({ ...patience, ...way, baseUrl: baseUrl.replace('://', `://ann:${password}@`) });
      const path = { mxid: '19443010C7E2A40F00' };
      const input = { path: { circuit: '1_01' }, body: { counter: 0 } };
      return {
        safe: {
          operation: 'getCamera',
          low: () => depthai.api.getCamera({ path }),
          high: () => depthai.camera(path.mxid).info(),
        },
        unsent: {
          operation: 'updateDigitalInput',
          low: () => depthai.api.updateDigitalInput(input),
          high: () => depthai.controller.di.update('1_01', input.body),
        },
        still: {
          operation: 'captureStillImage',
          low: () => depthai.api.captureStillImage({ path: { ...path, stream_name: 'CAM_A' } }),
          high: () => depthai.camera(path.mxid).stream('CAM_A').still(),
        },
      };
    },
    secrets: () => [password, btoa(`ann:${password}`)],
  },
  cam2: {
    simulate: () => simulateCam2({ cameras: 12 }),
    login: /\/auth$/,
    calls(way, credentials) {
      const { clientID, clientSecret } = (credentials as { admin: { clientID: string; clientSecret: string } }).admin;
      const cam2 = createCam2({ ...patience, ...way, clientID, clientSecret });
      return {
        safe: {
          operation: 'searchCamera',
          low: () => cam2.api.searchCamera(),
          high: () => cam2.cameras.search(),
        },
        unsent: {
          operation: 'createCamera',
          low: () => cam2.api.createCamera({ body: newCamera }),
          high: () => cam2.cameras.create(newCamera),
        },
      };
    },
    secrets: (credentials) => [(credentials as { admin: { clientSecret: string } }).admin.clientSecret],
  },
  moveshelf: {
    simulate: () => simulateMoveshelf({ projects: [{ name: 'tidewater-gait/knee-study' }] }),
    calls(way, credentials) {
      const { secretKey } = credentials as { secretKey: string };
      const moveshelf = createMoveshelf({ ...patience, ...way, secretKey });
      const project = 'tidewater-gait/knee-study';
      return {
        safe: { operation: 'graphql', low: () => moveshelf.api.listProjects(), high: () => moveshelf.projects.list() },
        unsent: {
          operation: 'graphql',
          low: () => moveshelf.api.createSubject({ project, name: 'KS-1' }),
          high: () => moveshelf.subjects.create(project, 'KS-1'),
        },
        upload: { operation: 'putFile', high: () => moveshelf.clips.uploadFile(project, new Blob(['time,angle'])) },
      };
    },
    secrets: (credentials) => [(credentials as { secretKey: string }).secretKey],
  },
};
