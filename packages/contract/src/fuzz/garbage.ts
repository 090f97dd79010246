import fc from 'fast-check';

/** Texts at which programs stumble. */
const texts = [
  '',
  ' ',
  '0',
  '-1',
  '1e400',
  'NaN',
  'null',
  'true',
  'undefined',
  '__proto__',
  'constructor',
  '..',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\ud800',
  'é́',
  "'; drop table cameras; --",
  '<script>alert(1)</script>',
  '{}',
  '[]',
  '2026-02-30',
  '9999-12-31T23:59:59Z',
  '* * * * * *',
  'a'.repeat(5000),
];

/** Any characters, halves of pairs included. */
const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.nat({ max: 0xff_ff }), { maxLength }).map((codes) => String.fromCharCode(...codes));

export const garbageText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: anyText(12) },
);

const numbers = [0, -0, -1, 1, 0.5, 1e-9, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e300, Number.MAX_VALUE, -5e-324];

export const garbageNumber: fc.Arbitrary<number> = fc.constantFrom(...numbers);

/** Any JSON, with a taste for what hurts. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: garbageText },
  { weight: 3, arbitrary: garbageNumber },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: null }, [{}]) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** What doesn't even parse, or hardly does. */
export const malformedText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '{',
    '{"a":',
    '{"a":1}}',
    '{"a":1e400}',
    '{"a":NaN}',
    '{"__proto__":{"polluted":true}}',
    '{"a":1,"a":2}',
    `${'['.repeat(3000)}${']'.repeat(3000)}`,
    '\ufeff{}',
    'a=1&a=2&b[]=3',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
  ),
  anyText(40),
);
