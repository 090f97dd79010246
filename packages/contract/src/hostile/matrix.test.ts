import { describe, test } from 'vitest';
import { hostileClients } from './clients.ts';
import { connectionFaults } from './connection-faults.ts';
import { httpFaults } from './http-faults.ts';
import { cells, expectToMeet } from './expect-to-meet.ts';
import type { VendorName } from '../suites.ts';
import type { Fault } from './fault.ts';

const faults = [...httpFaults, ...connectionFaults].filter(({ effect }) => effect !== undefined);

describe.each(Object.keys(hostileClients) as VendorName[])('%s', (vendor) => {
  test.each(faults)('$layer: $name', async (fault: Fault) => {
    for (const cell of cells) await expectToMeet(vendor, fault, cell);
  });
});
