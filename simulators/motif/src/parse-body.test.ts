import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from './parse-body.ts';

const words = ['Infinity', '-Infinity', 'NaN'];
/** Strings that look like what is to be replaced, with everything that must be escaped. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...words, '"', '\\', ',', ':', '}', ']', ' ', '1e999', '\n', '\\u0022'), { maxLength: 8 })
    .map((parts) => parts.join('')),
);
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    texts,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false, 0, -1, 1e99, 5e-324),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      texts.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

describe('a body', () => {
  test('of plain JSON is what JSON.parse makes of it, however it is spaced', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 1, '\t', '\n \r'), (value, space) => {
        const text = JSON.stringify(value, null, space === '\n \r' ? ' ' : space);
        expect(parseBody(text)).toEqual(JSON.parse(text));
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  test('may have the three words wherever a value may stand, and they become texts', () => {
    const places = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(places, texts, fc.constantFrom('', ' ', '\n\t\r '), (list, text, space) => {
        const key = JSON.stringify(text === '__proto__' ? 'key' : text);
        const body = `{${space}${key}${space}:${space}[${list.join(`${space},${space}`)}${space}]${space},${space}"z":${list[0]}${space}}${space}`;
        expect(parseBody(body)).toEqual({ z: list[0], [JSON.parse(key)]: text === 'z' ? list[0] : list });
      }),
      { seed: 42, numRuns: 500 },
    );
    for (const word of words) expect(parseBody(word)).toBe(word);
  });

  test.each([
    '1e999',
    '1E+999',
    '-1e999',
    '1.5e0999',
    `${'9'.repeat(309)}`,
    `-${'9'.repeat(400)}.5`,
    `1${'0'.repeat(299)}e10`,
    `${'1'.repeat(250)}e99`,
  ])('may have a number that overflows: %s', (number) => {
    const named = number.startsWith('-') ? '-Infinity' : 'Infinity';
    expect(parseBody(`{"value": ${number}, "text": "${number}"}`)).toEqual({ value: named, text: number });
  });

  test.each([
    '{Infinity: 1}',
    '{NaN: 1}',
    '{1e999: 1}',
    '{"a": 1, Infinity: 2}',
    '{Infinity}',
    '{"a": Infinity Infinity}',
    '{"a": +Infinity}',
    '{"a": --Infinity}',
    '{"a": - Infinity}',
    '{"a": -NaN}',
    '{"a": 1Infinity}',
    '{"a": Infinity1}',
    '{"a": xInfinity}',
    '{"a": infinity}',
    '{"a": nan}',
    '{"a": .Infinity}',
    '{"a": 01e999}',
    '{"a": 1.e999}',
    '{"a": 1e999.5}',
    '{"a": "Infinity}',
    '"\\\nInfinity"',
    '["\nNaN"]',
    '[NaN,]',
    '[,NaN]',
    'Infinity,',
    '',
    ' ',
    "{'a': Infinity}",
  ])('is refused where Python’s reader would refuse it, too: %j', (text) => {
    expect(() => parseBody(text)).toThrow(SyntaxError);
  });

  test('may be 500 levels deep, and no deeper: what keeps it goes down level by level', () => {
    const nested = (levels: number) =>
      `{"metadata": ${'[{"a":'.repeat(levels / 2 - 1)}[1]${'}]'.repeat(levels / 2 - 1)}}`;
    expect(parseBody(nested(500))).toHaveProperty('metadata.0.a.0.a');
    expect(() => parseBody(nested(502))).toThrow('more than 500 levels');
    expect(() => parseBody('['.repeat(1_000_000))).toThrow(RangeError);
    expect(parseBody(`["${'['.repeat(1000)}"${', [], {}'.repeat(1000)}]`)).toHaveLength(2001);
  });

  test('is refused or read without hanging, whatever it is', () => {
    const noise = fc.array(
      fc.constantFrom('"', '\\', '\\"', 'Infinity', '-', 'NaN', '{', '}', '[', ']', ':', ',', ' ', '1', 'e9', '99'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(noise, (parts) => {
        const text = parts.join('');
        let plain: unknown;
        try {
          plain = JSON.parse(text);
        } catch {
          // Not JSON: it may still be Python's, or garbage. Both must come to an end.
          try {
            parseBody(text);
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError);
          }
          return;
        }
        if (!/\d/.test(text)) expect(parseBody(text)).toEqual(plain);
      }),
      { seed: 42, numRuns: 5000 },
    );
  });

  test.each([
    ['quotes that are escaped and never end', `Infinity"${'\\"'.repeat(500_000)}`],
    ['a backslash at the very end', `NaN"${'\\"'.repeat(500_000)}\\`],
    ['quotes', `NaN${'"'.repeat(1_000_001)}`],
    ['words', 'Infinity'.repeat(130_000)],
    ['words and spaces', `[${'Infinity '.repeat(110_000)}`],
    ['spaces', `[Infinity${' '.repeat(1_000_000)}x`],
    ['minus signs', `Infinity${'-'.repeat(1_000_000)}`],
    ['digits', `[NaN, ${'1'.repeat(1_000_000)}x`],
  ])('of a megabyte of %s is refused at once', (_, text) => {
    // Quadratic time would be minutes, and the test's own time limit its end.
    expect(() => parseBody(text)).toThrow(SyntaxError);
  });
});
