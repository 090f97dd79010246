import { expect, test } from 'vitest';
import { showBytes, showSpan, showTime } from './show.ts';

test.each([
  [0, '0 B'],
  [-5, '0 B'],
  [950, '950 B'],
  [999.7, '1 kB'],
  [1234, '1.2 kB'],
  [99_960, '100 kB'],
  [999_600, '1 MB'],
  [3.8e12, '3.8 TB'],
  [4e12, '4 TB'],
  [2.5e18, '2500 PB'],
])('%d bytes are %s', (bytes, text) => {
  expect(showBytes(bytes)).toBe(text);
});

test.each([
  [0, '0 ms'],
  [-1, '0 ms'],
  [350, '350 ms'],
  [1000, '1 s'],
  [65_999, '1 min 5 s'],
  [3_600_000, '1 h'],
  [3_905_000, '1 h 5 min'],
  [90_000_000, '1 d 1 h'],
  [86_460_000, '1 d'],
])('%d milliseconds are %s', (span, text) => {
  expect(showSpan(span)).toBe(text);
});

test('a moment is shown to the second', () => {
  expect(showTime(Date.UTC(2026, 2, 2, 13, 14, 5, 999))).toBe('2026-03-02 13:14:05');
});
