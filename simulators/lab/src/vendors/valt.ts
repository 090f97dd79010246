import { simulateValt } from '@labrig/valt-simulator';
import type { Vendor } from './vendor.ts';

export const valt: Vendor = {
  name: 'valt',
  title: 'IVS VALT observation suite',
  offset: 2,
  async prepare() {
    const credentialsOf = (device: { connection(): object }) =>
      device.connection() as { readonly username: string; readonly password: string };
    return {
      simulator: simulateValt(),
      describe(device, url) {
        const { username, password } = credentialsOf(device);
        return { url, username, password };
      },
      firstCommand(device, url) {
        const { username, password } = credentialsOf(device);
        return `curl -H 'Content-Type: application/json' -d '${JSON.stringify({ username, password })}' ${url}/api/v3/login`;
      },
    };
  },
};
