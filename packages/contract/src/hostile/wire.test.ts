import { createPinnedFetch } from '@labrig/http/node';
import { createLab } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { hostileClients } from './clients.ts';
import { connectionFaults } from './connection-faults.ts';
import { expectPromised } from './expect-promised.ts';
import { hostileServer } from './hostile-server.ts';
import { httpFaults } from './http-faults.ts';
import { wireClock } from './wire-clock.ts';
import { isSilent, needsTls, struckOperation } from './wire-fault.ts';
import type { Device } from '@labrig/simulator';
import type { VendorName } from '../suites.ts';
import type { Fault } from './fault.ts';

const faults = [...httpFaults, ...connectionFaults].filter(({ wire }) => wire !== undefined);
const cells = (['safe', 'unsent'] as const).flatMap((kind) =>
  (['low', 'high'] as const).map((layer) => ({ kind, layer })),
);
/** Faults after which no request has arrived, however often it was tried. */
const never = new Set(['closed', 'plain', 'certificate', 'handshake']);

describe.each(Object.keys(hostileClients) as VendorName[])('%s, on a port', (vendor) => {
  const { simulate, calls, secrets, login } = hostileClients[vendor];

  test.each(faults)('$layer: $name', async (fault: Fault) => {
    const wire = fault.wire!;
    const simulator = simulate();
    using lab = createLab({ [vendor]: simulator });
    const device = (lab as unknown as Readonly<Record<string, Device>>)[vendor]!;
    const credentials = device.credentials();
    const server = await hostileServer({
      handle: device.handle,
      isSpared: (path) => login?.test(path) ?? false,
      isSecure: needsTls(wire),
    });
    const pinned =
      server.certificate === undefined ? undefined : createPinnedFetch({ certificate: server.certificate });
    const clock = wireClock(isSilent(wire) ? server.nextStrike : undefined);
    const client = calls({ baseUrl: server.url, clock, ...(pinned && { fetch: pinned as never }) }, credentials);
    await client.safe.high();
    for (const { kind, layer } of cells) {
      const { operation } = client[kind];
      const declared = simulator.spec.operations.find(({ id }) => id === operation)!.answers;
      const success = Number(Object.keys(declared).find((status) => status.startsWith('2')));
      await server.become(struckOperation(wire, success));
      await expectPromised({
        fault,
        attempts: fault.sent[kind],
        layer,
        call: client[kind],
        isDeclared: (fault.status ?? 0) in declared,
        secrets: secrets(credentials),
      });
      expect(server.struck()).toBe(never.has(wire.kind) ? 0 : fault.sent[kind]);
      await server.become(undefined);
      await client.safe.high();
    }
    await pinned?.close();
    await server.close();
  });
});
