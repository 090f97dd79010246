import { assert } from 'chai';
import { createCam2 } from '@labrig/cam2';
import { simulateCam2 } from '@labrig/cam2-simulator';
import { createLab } from '@labrig/simulator';
import { createValt } from '@labrig/valt';
import { simulateValt } from '@labrig/valt-simulator';
import type { VendorName } from '../../suites.ts';

/** @throws AssertionError if a hundred calls with one token that has expired log in more than once. */
export async function expectOneRenewal(vendor: VendorName): Promise<void> {
  // A minute, so that the token dies long before the client thinks so.
  using lab = createLab({ valt: simulateValt({ tokenLife: 60 }), cam2: simulateCam2({ cameras: 2 }) });
  let logins = 0;
  const counted =
    (fetch: (url: string, init: never) => Promise<Response>) =>
    (url: string, init: object): Promise<Response> => {
      if (/\/(?:auth|login)$/.test(new URL(url).pathname)) logins += 1;
      return fetch(url, init as never);
    };
  const call = ((): (() => PromiseLike<unknown>) => {
    if (vendor === 'valt') {
      const { fetch, ...connection } = lab.valt.connection();
      const valt = createValt({ ...connection, fetch: counted(fetch) as never });
      return () => valt.rooms();
    }
    const { fetch, ...connection } = lab.cam2.connection();
    const cam2 = createCam2({ ...connection, fetch: counted(fetch) as never });
    return () => cam2.cameras.search();
  })();
  await call();
  assert.strictEqual(logins, 1, 'logins of the first call');
  await lab.clock.advance({ minutes: 6 });
  await Promise.all(Array.from({ length: 100 }, call));
  assert.strictEqual(logins, 2, 'logins after a hundred calls with an expired token');
}
