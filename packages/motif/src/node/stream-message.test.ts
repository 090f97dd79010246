import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StreamError } from './address.ts';
import { imageOf, stateOf } from './stream-message.ts';

const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const header = { dtype: 'uint8', shape: [2, 3], frame_number: 7, frame_time: 1.5, note: 'Käfig' };

describe('imageOf', () => {
  test.each([
    ['uint8', [2, 3], 6],
    ['uint8', [2, 3, 3], 18],
    ['<u2', [2, 3], 12],
    ['float64', [1, 1], 8],
  ])('reads a header and the pixels of %s %j', (dtype, shape, length) => {
    const data = new Uint8Array(length).fill(9);
    const metadata = { frame_number: 7, frame_time: 1.5, note: 'Käfig' };
    expect(imageOf([bytes({ ...header, dtype, shape }), data])).toEqual({ dtype, shape, data, metadata });
  });

  test.each<[what: string, parts: Uint8Array[]]>([
    ['nothing', []],
    ['no pixels', [bytes(header)]],
    ['a third part', [bytes(header), new Uint8Array(6), new Uint8Array(6)]],
    ['a header that is not JSON', [bytes('{"dtype": "uint8"'), new Uint8Array(6)]],
    ['a header that is no object', [bytes([1]), new Uint8Array(6)]],
    ['a header that is null', [bytes('null'), new Uint8Array(6)]],
    ['no dtype', [bytes({ shape: [2, 3] }), new Uint8Array(6)]],
    ['no shape', [bytes({ dtype: 'uint8' }), new Uint8Array(6)]],
    ['a shape that is none', [bytes({ ...header, shape: [2, -3] }), new Uint8Array(6)]],
    ['too few pixels', [bytes(header), new Uint8Array(5)]],
    ['pixels of which some are missing', [bytes(header), new Uint8Array(11)]],
    ['an empty image', [bytes(header), new Uint8Array()]],
  ])('refuses %s with a StreamError', (_what, parts) => {
    expect(() => imageOf(parts)).toThrow(StreamError);
  });
});

describe('stateOf', () => {
  test('reads whatever members come', () => {
    expect(stateOf([bytes('j'), bytes({ is_recording: true, extra: [1] })])).toEqual({
      is_recording: true,
      extra: [1],
    });
  });

  test.each<[what: string, parts: Uint8Array[]]>([
    ['nothing', []],
    ['the topic alone', [bytes('j')]],
    ['a third part', [bytes('j'), bytes({}), bytes({})]],
    ['no JSON', [bytes('j'), bytes('{')]],
    ['an array', [bytes('j'), bytes([])]],
  ])('refuses %s with a StreamError', (_what, parts) => {
    expect(() => stateOf(parts)).toThrow(StreamError);
  });
});

test('any bytes whatever are a message or a StreamError, never another error', () => {
  const parts = fc.array(fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.json().map(bytes)), { maxLength: 3 });
  fc.assert(
    fc.property(parts, fc.constantFrom(imageOf, stateOf), (message, read) => {
      try {
        expect(read(message)).toBeTypeOf('object');
      } catch (error) {
        expect(error).toBeInstanceOf(StreamError);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
