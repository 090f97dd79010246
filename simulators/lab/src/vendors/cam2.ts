import { simulateCam2 } from '@labrig/cam2-simulator';
import type { Vendor } from './vendor.ts';

export const cam2: Vendor = {
  name: 'cam2',
  title: 'CAM2 camera database',
  offset: 4,
  async prepare() {
    return {
      simulator: simulateCam2(),
      describe: (device, url) => ({ url, ...device.credentials() }),
      firstCommand(device, url) {
        const { clientID, clientSecret } = device.credentials() as Record<string, string>;
        return `curl '${url}/auth?clientID=${clientID}&clientSecret=${clientSecret}'`;
      },
    };
  },
};
