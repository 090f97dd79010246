import { sharpImages } from '@labrig/depthai-simulator/node';
import { describe, expect, test } from 'vitest';
import { depthaiUntested } from './depthai/untested.ts';
import { describeWay } from './fixtures/describe-way.ts';
import { labTargets } from './fixtures/lab-targets.ts';

const sources = labTargets({
  vendor: 'depthai',
  options: { depthai: { images: sharpImages() } },
  address: 'http://robopipe-1.example:8080',
});
const coverages = sources.map((source) => describeWay('depthai', source));

const never = Object.keys(depthaiUntested);
/** What a WebSocket is refused with can't be seen through MSW, as little as in a browser. */
const unseen = ['getNeuralNetwork 403', 'watchVideo 403'];

describe('together', () => {
  test('every operation and every declared status was exercised on each way', () => {
    expect(coverages.map(({ missing }) => missing)).toEqual([never, never, [...unseen, ...never]]);
  });
});
