import { mapRows } from '@labrig/simulator';
import type { MoveshelfState } from '@labrig/moveshelf-simulator';
import type { Device } from '@labrig/simulator';
import type { Vendor } from './vendor.ts';

const query = JSON.stringify({ query: '{ viewer { projects { id name } } }' });

export const moveshelf: Vendor = {
  name: 'moveshelf',
  title: 'Moveshelf motion data platform',
  offset: 5,
  async prepare() {
    return {
      describe: (device, url) => ({ url, users: usersOf(device) }),
      firstCommand: (device, url) =>
        `curl -H 'Authorization: Bearer ${usersOf(device)[0]?.secretKey}' -H 'Content-Type: application/json' -d '${query}' ${url}/graphql`,
    };
  },
};

/** Whoever has a key that is good. */
function usersOf(device: Device): readonly { readonly name: string; readonly secretKey: string }[] {
  const { users } = (device as Device<MoveshelfState>).state;
  return mapRows(users, ({ displayName, keys }) => {
    const key = keys.find(({ isRevoked }) => !isRevoked);
    return key ? [{ name: displayName, secretKey: key.secretKey }] : [];
  }).flat();
}
