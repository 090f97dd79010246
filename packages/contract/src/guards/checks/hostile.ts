import { expect } from 'vitest';
import { hostileClients } from '../../hostile/clients.ts';
import { connectionFaults } from '../../hostile/connection-faults.ts';
import { expectPromised } from '../../hostile/expect-promised.ts';
import { cells, expectToMeet } from '../../hostile/expect-to-meet.ts';
import { httpFaults } from '../../hostile/http-faults.ts';
import { met } from '../../hostile/struck.ts';
import type { Fault } from '../../hostile/fault.ts';
import type { VendorName } from '../../suites.ts';

const faultNamed = (wanted: string): Fault => [...httpFaults, ...connectionFaults].find(({ name }) => name === wanted)!;

export const expectOneRequest = (vendor: VendorName): Promise<void> =>
  expectToMeet(vendor, faultNamed('reset before the headers'), { kind: 'unsent', layer: 'low' });

export const expectNoLongWait = (vendor: VendorName): Promise<void> =>
  expectToMeet(vendor, faultNamed('unavailable for long'), { kind: 'safe', layer: 'high' });

export async function expectPageTold(vendor: VendorName): Promise<void> {
  for (const cell of cells) await expectToMeet(vendor, faultNamed('HTML with 200'), cell);
}

/** A proxy that shows everything that came, as on a real socket. */
export async function expectSecretKept(vendor: VendorName): Promise<void> {
  const { calls, login } = hostileClients[vendor];
  const { lab, device, secrets } = await met(vendor);
  const { baseUrl, clock, ...credentials } = device.connection();
  const tokens: string[] = [];
  const fetch = async (url: string, init: object): Promise<Response> => {
    if (login?.test(new URL(url).pathname)) {
      const answer = await device.fetch(url, init as RequestInit);
      tokens.push(/token": ?"([^"]+)"/.exec(await answer.clone().text())![1]!);
      return answer;
    }
    const { headers = {}, body = '' } = init as { headers?: object; body?: unknown };
    const page = `<pre>${url}\n${JSON.stringify(headers)}\n${String(body)}</pre>`;
    return new Response(page, { headers: { 'content-type': 'text/html' } });
  };
  const client = calls({ baseUrl, clock, fetch: fetch as never }, credentials);
  const fault = faultNamed('page that repeats the request');
  const shared = { fault, attempts: 1, isDeclared: true };
  expect(secrets).not.toEqual([]);
  await client.safe.low!();
  for (const layer of ['low', 'high'] as const)
    await expectPromised({ ...shared, layer, call: client.safe, secrets: [...secrets, ...tokens] });
  lab.close();
}
