import { describe, expect, test } from 'vitest';
import { renewalCases } from './renewal-cases.ts';
import { renewalServer } from './renewal-server.ts';
import type { AnyOutcome } from './clients.ts';
import type { Comes, Deed, RenewalCase } from './renewal-case.ts';

/** An outcome in a few words. */
function told(outcome: AnyOutcome): string {
  const { kind, status, reason, cause, ok, body } = outcome as AnyOutcome & {
    readonly status?: number;
    readonly reason?: string;
    readonly cause?: AnyOutcome;
    readonly ok?: boolean;
    readonly body?: unknown;
  };
  if (kind === 'auth') return `auth: ${told(cause!)}`;
  if (kind === 'decode') return `decode ${reason}`;
  // What changed something says so with a status of its own.
  if (kind === 'http')
    return ok && !Array.isArray(body) && !(body as { data?: { rooms?: unknown } }).data?.rooms
      ? 'http success'
      : `http ${status}`;
  return kind;
}

describe.each(['valt', 'cam2'] as const)('%s', (vendor) => {
  test.each(renewalCases)(
    '$what',
    async ({ tokens = ['good'], logins = ['granted'], deeds = [{ reads: 1 }], comes }: RenewalCase) => {
      const { clock, counts, read, write } = renewalServer(vendor, tokens, logins);
      const many = (count: number): Promise<AnyOutcome[]> => Promise.all(Array.from({ length: count }, () => read()));
      const act = async (deed: Deed): Promise<AnyOutcome[]> => {
        if ('reads' in deed) return many(deed.reads);
        if ('writes' in deed) return [await write()];
        if ('pass' in deed) {
          await clock.advance(deed.pass);
          return [];
        }
        const caller = new AbortController();
        clock.timer(deed.abortAt, () => caller.abort('enough'), 'the caller');
        const [left, others] = await Promise.all([read(caller.signal), many(deed.besides)]);
        expect(left.kind).toBe('aborted');
        return others;
      };
      let last: AnyOutcome[] = [];
      for (const deed of deeds) last = await act(deed);

      const wanted: Comes = 'valt' in comes ? comes[vendor] : comes;
      expect([counts.logins, counts.sent, ...new Set(last.map(told))]).toEqual(wanted);
      expect(clock.waiting()).toEqual([]);
    },
  );
});

test('there are at least sixty of them, both clients counted', () => {
  expect(2 * renewalCases.length).toBeGreaterThanOrEqual(60);
});
