import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectionFaults } from './connection-faults.ts';
import { deviceFaults } from './device-faults.ts';
import { faultTables, marks } from './document.ts';
import { httpFaults } from './http-faults.ts';

const text = await readFile(join(import.meta.dirname, '../../../../docs/hostile.md'), 'utf8');

test('the document says what the data promise; `pnpm hostile` of the contract writes it anew', () => {
  const [, tables] = text.split(marks.begin);
  expect(tables?.split(marks.end)[0]?.trim()).toBe(faultTables());
});

test('there are at least 24 faults, each with a name of its own, on four layers', () => {
  const names = [...httpFaults, ...connectionFaults].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(24);
  const layers = [...httpFaults, ...connectionFaults, ...deviceFaults].map(({ layer }) => layer);
  expect([...new Set(layers)]).toEqual(['HTTP', 'connection', 'device', 'media']);
  expect(new Set(deviceFaults.map(({ vendor }) => vendor)).size).toBe(5);
});

test('every fault is done to something', () => {
  expect([...httpFaults, ...connectionFaults].filter(({ effect, wire }) => !effect && !wire)).toEqual([]);
});
