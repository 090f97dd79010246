import { describe, expect, test } from 'vitest';
import { inProcess } from '../fixtures/in-process.ts';
import { htmlOf } from '../report/html.ts';
import { jsonOf } from '../report/json.ts';
import { junitOf } from '../report/junit.ts';
import { textOf } from '../report/text.ts';
import { runContract } from './run-contract.ts';
import { secretsOf } from './secrets-of.ts';
import { UnreachableError } from './unreachable-error.ts';
import type { VendorName } from '../suites.ts';
import type { Target } from '../target.ts';

/** A device that fails every call but the first ones, and repeats everything that it was sent. */
function failing(target: Target, calls: number): { target: Target; secrets: Set<string> } {
  const secrets = new Set(secretsOf(target.credentials));
  let count = 0;
  return {
    secrets,
    target: {
      ...target,
      async fetch(url, init) {
        count += 1;
        const answer = await target.fetch(url, init);
        const text = await answer.clone().text();
        for (const [, token] of text.matchAll(/"(?:access_)?token":\s*"([^"]+)"/g)) secrets.add(token!);
        if (count <= calls) return answer;
        const sent = { url, headers: Object.fromEntries(new Headers(init.headers)), body: init.body };
        return Response.json({ sent, text }, { status: 500, headers: { 'x-debug': JSON.stringify(sent) } });
      },
    },
  };
}

describe('no secret is in a report, in whatever form', () => {
  test.each<[VendorName, number]>([
    ['motif', 6],
    ['valt', 6],
    ['cam2', 6],
  ])('%s', async (vendor, calls) => {
    const { target, secrets } = failing(inProcess(vendor).target, calls);
    const report = await runContract({ vendor, target, allowChanges: true });
    expect(report.failed).toBeGreaterThan(0);
    expect(report.scenarios.some(({ exchanges = [] }) => exchanges.length > 0)).toBe(true);
    expect(secrets.size).toBeGreaterThan(0);
    for (const text of [jsonOf(report), htmlOf(report), junitOf(report), textOf(report)])
      for (const secret of secrets) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(encodeURIComponent(secret));
      }
  });
});

describe('what can’t be used is told without secrets', () => {
  test('a wrong key, a wrong password, a wrong secret of an app', async () => {
    for (const [vendor, credentials] of [
      ['motif', { apiKey: 'wrong-key-of-mine' }],
      ['valt', { username: 'admin', password: 'wrong-key-of-mine' }],
      ['cam2', { clientID: 'a'.repeat(96), clientSecret: 'wrong-key-of-mine'.padEnd(80, 'x') }],
    ] as const) {
      const { target } = inProcess(vendor);
      const error = await runContract({ vendor, target: { ...target, credentials } }).catch(
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(UnreachableError);
      expect((error as Error).message).toMatch(/can't be used: .*(?:401|404|login|token)/is);
      expect(String((error as Error).stack) + JSON.stringify(error)).not.toContain('wrong-key-of-mine');
      expect(error).not.toHaveProperty('cause');
    }
  });

  test('a device of another generation', async () => {
    const { target } = inProcess('valt');
    await expect(runContract({ vendor: 'valt', target: { ...target, generation: '6' } })).rejects.toThrow(
      'it is of generation 5, not 6',
    );
  });
});
