import { describe, expect, test } from 'vitest';
import { hostileClients } from './clients.ts';
import { connectionFaults } from './connection-faults.ts';
import { expectPromised } from './expect-promised.ts';
import { httpFaults } from './http-faults.ts';
import { met } from './struck.ts';
import type { VendorName } from '../run.ts';
import type { Fault } from './fault.ts';

const faults = [...httpFaults, ...connectionFaults].filter(({ effect }) => effect !== undefined);
const cells = (['safe', 'unsent'] as const).flatMap((kind) =>
  (['low', 'high'] as const).map((layer) => ({ kind, layer })),
);

describe.each(Object.keys(hostileClients) as VendorName[])('%s', (vendor) => {
  test.each(faults)('$layer: $name', async (fault: Fault) => {
    for (const { kind, layer } of cells) {
      const { lab, secrets, declares, sent, calls } = await met(vendor);
      const call = calls[kind];
      const began = lab.clock.now();
      lab.faults.add({ device: vendor, effect: fault.effect!, when: { operations: [call.operation] } });
      const isDeclared = declares(call.operation, fault.status);
      await expectPromised({ fault, attempts: fault.sent[kind], layer, call, isDeclared, secrets });

      // Nothing went out more often than it may, nothing took longer than it may, and nothing waits any more.
      expect(sent()).toBe(fault.sent[kind]);
      expect(lab.clock.now() - began).toBeLessThanOrEqual(120_000);
      await new Promise((resolve) => void setImmediate(resolve));
      expect(lab.clock.waiting()).toEqual([]);

      lab.faults.clear();
      await calls.safe.high();
      lab.close();
    }
  });
});
