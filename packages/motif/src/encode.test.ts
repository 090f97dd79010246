import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBody } from './encode.ts';
import { rig } from './fixtures/rig.ts';

const settings = { seed: 1, numRuns: 300 };
/** Texts and names that a careless encoder would take for its own marks. */
const nasty = fc.constantFrom(
  'Infinity',
  '-Infinity',
  '"Infinity"',
  '\u0001Infinity',
  'a"\u0001-Infinity',
  '∞Infinity',
  '"∞∞-Infinity',
  '\\u0001Infinity',
  '∞',
);
/** Zero is positive here: JSON has no negative one. */
const numbers = fc.double({ noNaN: true }).map((number) => number + 0);
const texts = fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const bodies = (leaf: fc.Arbitrary<unknown>) =>
  fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      texts,
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(
      texts.filter((name) => name !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  })).object;

describe('encodeBody', () => {
  test.each([
    [{ value: Infinity }, '{"value":Infinity}'],
    [{ value: -Infinity }, '{"value":-Infinity}'],
    [{ value: [1, Infinity, { deep: -Infinity }] }, '{"value":[1,Infinity,{"deep":-Infinity}]}'],
    [{ message: 'to Infinity', value: Infinity }, '{"message":"to Infinity","value":Infinity}'],
    [{ value: 'Infinity' }, '{"value":"Infinity"}'],
    [{ value: Infinity, '∞Infinity': '∞-Infinity' }, '{"value":Infinity,"∞Infinity":"∞-Infinity"}'],
    [{ value: -Infinity, message: '"\u0001Infinity"' }, '{"value":-Infinity,"message":"\\"\\u0001Infinity\\""}'],
    [{ value: -0.5, left: undefined }, '{"value":-0.5}'],
  ])('writes %j as Python does', (body, text) => {
    expect(encodeBody(body)).toBe(text);
  });

  test('without infinities it is JSON, letter by letter', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(bodies(finite), (body) => {
        expect(encodeBody(body)).toBe(JSON.stringify(body));
      }),
      settings,
    );
  });

  test('infinities become bare words, and no text or name changes', () => {
    fc.assert(
      fc.property(bodies(numbers), (body) => {
        // Bare words outside texts, turned into numbers that overflow: what Python reads, JSON reads then.
        const plain = encodeBody(body).replaceAll(/"(?:[^"\\]|\\.)*"|Infinity/g, (token) =>
          token === 'Infinity' ? '1e999' : token,
        );
        expect(JSON.parse(plain)).toEqual(body);
      }),
      settings,
    );
  });

  test('NaN is refused, however deep, with the name of its member', () => {
    expect(() => encodeBody({ a: [{ gain: Number.NaN }] })).toThrow('gain is NaN');
    expect(() => encodeBody({ a: Infinity, gain: Number.NaN })).toThrow(TypeError);
  });

  test('the recording system reads what was written', async () => {
    const { motif } = rig();
    await fc.assert(
      fc.asyncProperty(bodies(numbers), async (metadata) => {
        const task = await motif.schedule.recording.start({ task_name: 'a', cron_expression: '0 0 1 1 ?', metadata });
        // It keeps an infinity as its name, for it never sends the bare words.
        const kept = JSON.parse(
          JSON.stringify(metadata, (_name, value: unknown) =>
            Math.abs(value as number) === Infinity ? String(value) : value,
          ),
        );
        expect(task.arguments).toEqual({ metadata: kept });
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
