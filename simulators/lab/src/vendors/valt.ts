import type { Vendor } from './vendor.ts';

export const valt: Vendor = {
  name: 'valt',
  title: 'IVS VALT observation suite',
  offset: 2,
  async prepare() {
    return {
      describe: (device, url) => ({ url, ...device.credentials() }),
      firstCommand: (device, url) =>
        `curl -H 'Content-Type: application/json' -d '${JSON.stringify(device.credentials())}' ${url}/api/v3/login`,
    };
  },
};
