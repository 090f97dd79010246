import { describe, expect, test } from 'vitest';
import { deviceFaults } from './device-faults.ts';
import { expectPromised } from './expect-promised.ts';
import { met } from './struck.ts';
import type { DeviceFault } from './device-faults.ts';

const vendors = [...new Set(deviceFaults.map(({ vendor }) => vendor))];

describe.each(vendors)('%s', (own) => {
  const faults = deviceFaults.filter(({ vendor }) => vendor === own);

  test.each(faults)('$layer: $name', async ({ vendor, strike, heal, calls }: DeviceFault) => {
    for (const [name, { sent: times, before = 0, ...promised }] of Object.entries(calls)) {
      for (const layer of ['low', 'high'] as const) {
        const { lab, device, secrets, sent, renew, ...client } = await met(vendor);
        const call = client.calls[name]!;
        if (layer === 'low' && !call.low) continue;
        for (const [action, args] of strike) device.perform(action, args);
        await expectPromised({ fault: { promised }, attempts: times, layer, call, isDeclared: true, secrets });
        expect(sent()).toBe(before + times);

        if (typeof heal === 'number') await lab.clock.advance({ seconds: heal });
        else for (const [action, args] of heal) device.perform(action, args);
        await lab.clock.advance({ seconds: 2 });
        // The same client goes on, unless it was shut out for good.
        const after = Array.isArray(heal) && heal.length === 0 ? await renew() : client.calls;
        await after[name]!.high();
        expect(device.broken()).toEqual([]);
        lab.close();
      }
    }
  });
});
