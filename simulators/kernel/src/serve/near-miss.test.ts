import { expect, test } from 'vitest';
import { spec } from '../fixtures/kettle-spec.ts';
import { nearMisses } from './near-miss.ts';

const missed = (method: string, path: string) => nearMisses(spec.operations, method, path);

test.each([
  ['a segment that is misspelt', 'GET', '/ketle', ['GET /kettle (getKettle)']],
  ['a slash at the end', 'GET', '/kettle/', ['GET /kettle (getKettle)']],
  ['a segment too many', 'GET', '/api/kettle/steam', ['GET /kettle/steam (steam)']],
  ['a segment in the middle', 'GET', '/cups/all/list', ['GET /cups/{cup} (getCup)', 'GET /cups/list (listCups)']],
  ['a segment that is missing', 'GET', '/cups', ['GET /cups/{cup} (getCup)', 'GET /cups/list (listCups)']],
  ['nothing of the kind', 'GET', '/api/v1/coffee', []],
])('%s is recognised', (_, method, path, expected) => {
  expect(missed(method, path)).toEqual(expect.arrayContaining(expected));
  if (expected.length === 0) expect(missed(method, path)).toStrictEqual([]);
});

test('the operations with the verb of the call come first, and there are at most three', () => {
  expect(missed('DELETE', '/kettle/bol')[0]).toBe('DELETE /kettle/boil (stop)');
  expect(missed('POST', '/kettle/bol')[0]).toBe('POST /kettle/boil (boil)');
  expect(missed('GET', '/x')).toHaveLength(3);
  expect(missed('GET', '/kettle/x')).toHaveLength(3);
});
