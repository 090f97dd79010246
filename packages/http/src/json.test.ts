import { expect, test } from 'vitest';
import { encodeJson } from './json.ts';

test('a body is JSON', () => {
  expect(encodeJson({ a: [1, 'x', null, true], b: undefined })).toBe('{"a":[1,"x",null,true]}');
});

test.each([[NaN], [Infinity], [-Infinity]])('%d is refused wherever it stands', (value) => {
  for (const body of [value, [value], { a: { b: value } }]) expect(() => encodeJson(body)).toThrow(TypeError);
  expect(() => encodeJson({ value })).toThrow(`JSON has no ${value}: value`);
});
