import { expect, test } from 'vitest';
import { showSpan, spanOf } from './span.ts';

test.each([
  ['90 min', 5_400_000],
  ['1h 30m', 5_400_000],
  ['2d', 172_800_000],
  ['1.5 s', 1500],
  ['20ms', 20],
  ['', undefined],
  ['5', undefined],
  ['-5 s', undefined],
  ['1 month', undefined],
])('%j is a span of %j milliseconds', (written, span) => {
  expect(spanOf(written)).toBe(span);
});

test.each([
  [0, 'now'],
  [350, '350 ms'],
  [65_400, '1 min 5 s'],
  [3_600_000, '1 h'],
  [90_061_000, '1 d 1 h'],
])('%d milliseconds are shown as %s', (span, text) => {
  expect(showSpan(span)).toBe(text);
});
