import { sharpImages } from '@labrig/depthai-simulator/node';
import { describe, expect, test } from 'vitest';
import { labTargets } from '../fixtures/lab-targets.ts';
import { suites } from '../suites.ts';
import { untestedMistakes } from '../untested.ts';
import { runContract } from './run-contract.ts';
import type { LabTargets } from '../fixtures/lab-targets.ts';

const vendors: readonly LabTargets[] = [
  { vendor: 'motif', address: '' },
  { vendor: 'valt', address: '', options: { valt: { generation: 6 } }, generation: '6' },
  { vendor: 'depthai', address: '', options: { depthai: { images: sharpImages() } } },
  { vendor: 'cam2', address: '' },
  { vendor: 'moveshelf', address: '' },
];

/** A simulator in this process. */
const open = (options: LabTargets) => labTargets(options)[0]!.open();

describe('a simulator that can be reset', () => {
  test.each(vendors)(
    '$vendor: everything is tried and passes, and what only reads sends nothing else',
    async (options) => {
      const { target, close } = await open(options);
      const report = await runContract({ vendor: options.vendor, target });
      await close();
      expect(report.scenarios.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
      expect(report).toMatchObject({ vendor: options.vendor, failed: 0, interrupted: false, violations: [] });
      expect(untestedMistakes(suites[options.vendor].untested, report.coverage.missing)).toEqual([]);
      expect(report.coverage.operations.exercised).toBe(report.coverage.operations.total);
      expect(report.passed + report.skipped).toBe(report.scenarios.length);
    },
  );
});
