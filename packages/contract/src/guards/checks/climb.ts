import { assert } from 'chai';
import { createCam2 } from '@labrig/cam2';
import { createDepthai } from '@labrig/depthai';
import { createMotif } from '@labrig/motif';
import { createValt } from '@labrig/valt';
import { secretLogin } from './secret-login.ts';
import type { VendorName } from '../../suites.ts';

/** A call with a name that climbs, by vendor. Moveshelf has no names in its paths. */
const climbing: {
  readonly [Vendor in VendorName]?: (way: Way, name: string) => Promise<{ readonly kind: string }>;
} = {
  motif: (way, serial) => createMotif({ ...way, apiKey: 'key' }).api.disconnectCamera({ path: { serial } }),
  valt: (way, record) =>
    createValt({ ...way, username: 'a', password: 'b' }).api.getRecord({ path: { record: record as never } }),
  depthai: (way, mxid) => createDepthai(way).api.shutDownCamera({ path: { mxid } }),
  cam2: (way, cameraID) =>
    createCam2({ ...way, clientID: '0'.repeat(96), clientSecret: 'f'.repeat(71) }).api.updateCamera({
      path: { cameraID },
      body: {},
    }),
};

interface Way {
  readonly baseUrl: string;
  readonly fetch: (url: string) => Promise<Response>;
}

/** @throws AssertionError if anything goes out: what reads addresses takes two dots for a way up. */
export async function expectNoClimb(vendor: VendorName): Promise<void> {
  for (const name of ['..', '.', '']) {
    const sent: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      const login = secretLogin(url);
      if (login) return login;
      sent.push(new URL(url).pathname);
      return Response.json({});
    };
    const { kind } = await climbing[vendor]!({ baseUrl: 'http://device.test', fetch }, name);
    assert.deepEqual(sent, [], `a camera named "${name}" asks for another address`);
    assert.strictEqual(kind, 'request');
  }
}
