import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kettleLab } from './fixtures/kettle-lab.ts';
import { hour, simulateKettle } from './fixtures/kettle.ts';
import { createLab } from './lab.ts';
import type { LabOptions } from './lab.ts';
import type { Snapshot } from './snapshots.ts';

type Step =
  | { readonly kind: 'call'; readonly method: string; readonly path: string; readonly body?: unknown }
  | { readonly kind: 'advance'; readonly seconds: number }
  | { readonly kind: 'hardware'; readonly action: string; readonly args: object }
  | { readonly kind: 'fault'; readonly rate: number };

const call = (method: string, path: string, body?: unknown): Step => ({ kind: 'call', method, path, body });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map((seconds) => call('POST', '/kettle/boil', { seconds })),
  fc.constantFrom(
    call('GET', '/kettle'),
    call('DELETE', '/kettle/boil'),
    call('GET', '/cups/7'),
    call('GET', '/nowhere'),
  ),
  fc.constantFrom('throw', 'reject', 'lie').map((how) => call('POST', '/break', { how })),
  fc.integer({ min: 0, max: 20_000 }).map((seconds): Step => ({ kind: 'advance', seconds })),
  fc.constantFrom<Step>(
    { kind: 'hardware', action: 'setTimer', args: {} },
    { kind: 'hardware', action: 'fill', args: { cup: 1 } },
    { kind: 'hardware', action: 'power', args: { to: 'off', seconds: 60 } },
  ),
  fc.constantFrom(0.2, 0.7).map((rate): Step => ({ kind: 'fault', rate })),
);
const script = fc.array(step, { maxLength: 12 });

type Bench = ReturnType<typeof kettleLab>;

async function play({ lab, call: send }: Bench, steps: readonly Step[]): Promise<string> {
  const seen: unknown[] = [];
  const { length } = lab.requests.entries();
  for (const one of steps) {
    if (one.kind === 'advance') await lab.clock.advance({ seconds: one.seconds });
    else if (one.kind === 'fault')
      lab.faults.add({ device: 'kettle', effect: { kind: 'status', status: 503 }, when: { rate: one.rate } });
    else if (one.kind === 'call') {
      const answer = await send(one.method, one.path, one.body === undefined ? {} : { body: one.body }).catch(String);
      seen.push(typeof answer === 'string' ? answer : [answer.status, answer.headers.get('date'), await answer.text()]);
    } else {
      try {
        lab.kettle.perform(one.action, one.args);
      } catch (error) {
        seen.push(String(error));
      }
    }
  }
  const journal = lab.requests
    .entries()
    .slice(length)
    .map(({ id: _, error, ...entry }) => ({ ...entry, error: error?.split('\n')[0] }));
  return JSON.stringify({ seen, journal, state: lab.snapshot(), upcoming: lab.upcoming() });
}

describe('the same seed and the same script give the same bytes', () => {
  test('in two labs', async () => {
    const claim = fc.asyncProperty(fc.integer(), script, async (seed, steps) => {
      expect(await play(kettleLab({ seed }), steps)).toBe(await play(kettleLab({ seed }), steps));
    });
    await fc.assert(claim, { seed: 11, numRuns: 25 });
  });

  test('after a reset', async () => {
    const claim = fc.asyncProperty(script, script, async (waste, steps) => {
      const used = kettleLab();
      await play(used, waste);
      used.lab.reset();
      expect(await play(used, steps)).toBe(await play(kettleLab(), steps));
    });
    await fc.assert(claim, { seed: 12, numRuns: 25 });
  });

  test('after a restore, also of a snapshot that was kept as JSON, in another lab', async () => {
    const claim = fc.asyncProperty(script, script, script, async (before, waste, steps) => {
      const one = kettleLab();
      await play(one, before);
      const snapshot = one.lab.snapshot();
      const text = JSON.stringify(snapshot);
      const future = await play(one, steps);
      await play(one, waste);
      one.lab.restore(snapshot);
      expect(await play(one, steps)).toBe(future);
      const other = kettleLab({ seed: 99 });
      other.lab.restore(JSON.parse(text) as Snapshot);
      expect(await play(other, steps)).toBe(future);
      // A snapshot is a value: nothing that happened afterwards has changed it.
      expect(JSON.stringify(snapshot)).toBe(text);
    });
    await fc.assert(claim, { seed: 13, numRuns: 15 });
  });

  test('but another seed gives another future', async () => {
    const steps: Step[] = [
      { kind: 'hardware', action: 'setTimer', args: {} },
      { kind: 'advance', seconds: 40_000 },
    ];
    expect(await play(kettleLab({ seed: 1 }), steps)).not.toBe(await play(kettleLab({ seed: 2 }), steps));
  });
});

test('a second device changes nothing for the first', () => {
  const [alone, both] = [
    createLab({ a: simulateKettle() }, { clock: 'paused' }),
    createLab({ z: simulateKettle({ name: 'other' }), a: simulateKettle() }, { clock: 'paused' }),
  ];
  for (const lab of [alone, both]) lab.a.hardware.setTimer({});
  both.z.hardware.setTimer({});
  return Promise.all([alone, both].map((lab) => lab.clock.advance({ seconds: 20 * (hour / 1000) }))).then(() => {
    expect(both.a.state).toStrictEqual(alone.a.state);
    expect(both.z.state.log).not.toStrictEqual(both.a.state.log);
  });
});

test('two hundred labs in one process do not see one another', async () => {
  const labs = Array.from({ length: 200 }, (_, index) => kettleLab({ seed: index }));
  await Promise.all(
    labs.map(async ({ lab, call: send }, index) => {
      if (index % 2 === 0) lab.faults.add({ device: 'kettle', effect: { kind: 'status', status: 500 + (index % 3) } });
      await send('POST', '/kettle/boil', { body: { seconds: index + 1 } });
      await lab.clock.advance({ seconds: index });
      if (index % 5 === 0) lab.reset();
    }),
  );
  for (const [index, { lab }] of labs.entries()) {
    expect(lab.requests.entries()).toHaveLength(1);
    expect(lab.requests.entries()[0]?.status).toBe(index % 2 === 0 ? 500 + (index % 3) : 200);
    expect(lab.clock.now() - Date.UTC(2026, 2, 2)).toBe(index % 5 === 0 ? 0 : index * 1000);
    expect(lab.kettle.state.heating !== null).toBe(index % 2 === 1 && index % 5 !== 0);
    expect(lab.generation).toBe(index % 5 === 0 ? 1 : 0);
  }
});

describe('a lab that makes no sense is refused', () => {
  test('two simulators of one name would share a state', () => {
    expect(() => createLab({ left: simulateKettle(), right: simulateKettle() })).toThrow(
      "can't have two parts named kettle",
    );
    expect(() => createLab({ kettle: simulateKettle({ name: 'faults' }) })).toThrow('faults');
  });

  test.each(['clock', 'reset', 'constructor', 'toString'])(
    'a simulator called %s would hide what a lab has',
    (name) => {
      expect(() => createLab({ [name]: simulateKettle() })).toThrow(`a simulator can't be called ${name}`);
    },
  );

  test.each<LabOptions>([
    { clock: 0 },
    { clock: -5 },
    { clock: 'fast' as never },
    { start: Number.NaN },
    { start: 1e300 },
  ])('%j', (options) => {
    expect(() => createLab({}, options)).toThrow(RangeError);
  });
});
