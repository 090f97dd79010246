import { createLab } from '@labrig/simulator';
import { hostileClients } from './clients.ts';
import type { Fetch } from '@labrig/http';
import type { Device } from '@labrig/simulator';
import type { VendorName } from '../suites.ts';

/** A simulator without a port, and a client that has got in already. Counts what the client sends besides logins. */
export async function met(vendor: VendorName) {
  const { simulate, calls, secrets, login } = hostileClients[vendor];
  const simulator = simulate();
  const lab = createLab({ [vendor]: simulator }, { validation: 'all' });
  const device = (lab as unknown as Readonly<Record<string, Device>>)[vendor]!;
  const { baseUrl, clock, ...credentials } = device.connection();
  let sent = 0;
  const fetch: Fetch = (url, init) => {
    if (!login?.test(new URL(url).pathname)) sent += 1;
    return device.fetch(url, init as RequestInit);
  };
  const enter = async () => {
    const client = calls({ baseUrl, fetch, clock }, credentials);
    await client.safe.high();
    return client;
  };
  const client = await enter();
  sent = 0;
  return {
    lab,
    device,
    calls: client,
    /** Another client, which gets in by itself. */
    renew: enter,
    secrets: secrets(credentials),
    /** Does the description of an operation have the status? */
    declares: (operation: string, status = 0) =>
      status in simulator.spec.operations.find(({ id }) => id === operation)!.answers,
    sent: () => sent,
  };
}
