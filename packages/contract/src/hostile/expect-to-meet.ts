import { expect } from 'vitest';
import { expectPromised } from './expect-promised.ts';
import { met } from './struck.ts';
import type { VendorName } from '../suites.ts';
import type { Fault, Sent } from './fault.ts';

/** Of the two calls of a client, and of its two layers, one each. */
export interface Cell {
  readonly kind: keyof Sent;
  readonly layer: 'low' | 'high';
}

/** All of them. */
export const cells: readonly Cell[] = (['safe', 'unsent'] as const).flatMap((kind) =>
  (['low', 'high'] as const).map((layer) => ({ kind, layer })),
);

/** Lets a fault of a simulator strike a client's call, and holds what becomes of it against what is promised. */
export async function expectToMeet(vendor: VendorName, fault: Fault, { kind, layer }: Cell): Promise<void> {
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
