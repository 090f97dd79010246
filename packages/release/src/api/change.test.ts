import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf } from './change.ts';

const before = 'export interface A {\n    one: string;\n}\n\nexport const b: A;';

test.each([
  ['none', before],
  ['added', before.replace('\n}', '\n    two?: string;\n}')],
  ['added', `${before}\n\nexport const c: A;`],
  ['changed', before.replace('one: string', 'one: number')],
  ['changed', before.replace('\n    one: string;', '')],
  ['changed', before.replace('\n\nexport const b: A;', '')],
] as const)('%s: %j', (change, after) => {
  expect(changeOf(before, after)).toBe(change);
});

test('what is added one way is taken away the other', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c'));
  fc.assert(
    fc.property(lines, lines, fc.constantFrom('d', 'e'), (start, end, more) => {
      const [less, whole] = [[...start, ...end].join('\n'), [...start, more, ...end].join('\n')];
      expect([changeOf(less, whole), changeOf(whole, less)]).toEqual([less === '' ? 'changed' : 'added', 'changed']);
    }),
  );
});
