import type { Cam2Options } from '@labrig/cam2-simulator';
import type { Vendor } from './vendor.ts';

/** So many cameras are there at once. */
const many = 100_000;

interface App {
  readonly clientID: string;
  readonly clientSecret: string;
}

export const cam2: Vendor = {
  name: 'cam2',
  title: 'CAM2 camera database',
  offset: 4,
  settings: [{ name: 'cameras', description: 'how many there are', least: 0, most: 1_000_000 }],
  async prepare({ tell }) {
    return {
      async options(asked) {
        const { cameras } = asked as Cam2Options;
        if (typeof cameras === 'number' && cameras > many)
          tell(`an index of ${cameras.toLocaleString('en')} cameras is being made, which takes a few seconds`);
        return {};
      },
      describe(device, url) {
        const { admin, webUI, ...user } = device.credentials() as App & Readonly<Record<'admin' | 'webUI', App>>;
        const clients = Object.entries({ user, admin, webUI }).map(([permission, app]) => ({ permission, ...app }));
        return { url, clients };
      },
      firstCommand(device, url) {
        const { clientID, clientSecret } = device.credentials() as App;
        return `curl '${url}/auth?clientID=${clientID}&clientSecret=${clientSecret}'`;
      },
    };
  },
};
