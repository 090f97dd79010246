import type { Vendor } from './vendor.ts';

export const acme: Vendor = {
  name: 'acme',
  title: 'Acme cameras',
  offset: 6,
  async prepare() {
    return {
      describe: (device, url) => ({ url, ...device.credentials() }),
      firstCommand: (device, url) =>
        `curl -H 'X-Api-Key: ${(device.credentials() as { apiKey: string }).apiKey}' ${url}/v1/cameras`,
    };
  },
};
