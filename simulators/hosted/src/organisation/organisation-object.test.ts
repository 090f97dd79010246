import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { objectStorage } from '../fixtures/object-storage.ts';
import { storageSql } from '../storage-sql.ts';
import { createOrganisation } from './organisation-object.ts';
import type { Limits } from './settings.ts';

const noon = Date.parse('2026-05-04T12:00:00Z');
beforeEach(() => void vi.useFakeTimers({ now: noon, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const limits: Limits = { labs: 2, requestsPerMinute: 100, lifetime: 60_000 };
const open = () => createOrganisation(storageSql(objectStorage()));

test('names are its own, or free ones, and taken until the lab is gone', () => {
  const { begin, find, drop } = open();
  expect(begin(limits, { key: 'a', devices: [], name: 'staging' })).toMatchObject({
    name: 'staging',
    key: 'a',
    expires: noon + 60_000,
  });
  expect(begin(limits, { key: 'b', devices: [], name: 'staging' })).toMatchObject({ refused: 'conflict' });
  expect(begin(limits, { key: 'b', devices: [] })).toMatchObject({ name: 'lab-2' });
  expect(find(limits, 'staging')).toMatchObject({ key: 'a', devices: [] });
  drop({ name: 'staging', key: 'other' });
  expect(find(limits, 'staging')).toMatchObject({ key: 'a', devices: [] });
  drop({ name: 'staging', key: 'a' });
  expect(find(limits, 'staging')).toEqual({ refused: 'not-found', message: 'no lab named staging' });
  expect(begin(limits, { key: 'c', devices: [], name: 'lab-1' })).toMatchObject({ name: 'lab-1' });
});

test('there are no more labs than may be, and whoever is refused hears when the first of them ends', () => {
  const { begin, list } = open();
  begin(limits, { key: 'a', devices: [] });
  vi.setSystemTime(noon + 30_500);
  begin(limits, { key: 'b', devices: [] });
  expect(begin(limits, { key: 'c', devices: [] })).toMatchObject({ refused: 'too-many', seconds: 30 });
  vi.setSystemTime(noon + 60_500);
  expect(begin(limits, { key: 'c', devices: [] })).toMatchObject({ key: 'c', devices: [] });
  expect(list(limits)).toMatchObject({ labs: [{ key: 'b' }, { key: 'c' }] });
});

test('every call counts, also those that are refused; limits that change hold at once', () => {
  const { find, list } = open();
  const few = { ...limits, requestsPerMinute: 2 };
  find(few, 'nothing');
  list(few);
  expect(list(few)).toEqual({ refused: 'too-many', message: 'there are more than 2 calls a minute', seconds: 30 });
  expect(list(limits)).toEqual({ labs: [] });
});

test('a lab that is being made isn’t taken for one that is gone', () => {
  const { begin, find, drop } = open();
  begin({ ...limits, lifetime: 600_000 }, { key: 'a', devices: [], name: 'new' });
  drop({ name: 'new', key: 'a' }, true);
  expect(find(limits, 'new')).toMatchObject({ key: 'a', devices: [] });
  vi.setSystemTime(noon + 61_000);
  drop({ name: 'new', key: 'a' }, true);
  expect(find(limits, 'new')).toMatchObject({ refused: 'not-found' });
});

test('what is in a lab is listed once it is made', () => {
  const { begin, note, list } = open();
  begin(limits, { key: 'a', devices: [], name: 'new' });
  note('new', ['motif', 'valt']);
  expect(list(limits)).toMatchObject({ labs: [{ name: 'new', devices: ['motif', 'valt'], created: noon }] });
});
