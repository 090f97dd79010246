import { expect, test } from 'vitest';
import { operationsAt } from './operations-at.ts';
import type { SpecOperation } from '../spec.ts';

const operation = (id: string, method: SpecOperation['method'], path: string): SpecOperation => ({
  id,
  method,
  path,
  evidence: 'inferred',
  validate: {},
  answers: {},
});
const find = operationsAt([
  operation('getCup', 'GET', '/cups/{cup}'),
  operation('listCups', 'GET', '/cups/list'),
  operation('addCup', 'POST', '/cups/list'),
  operation('getDot', 'GET', '/cups.v1'),
]);

test.each([
  ['/cups/list', ['listCups', 'addCup', 'getCup']],
  ['/cups/7', ['getCup']],
  ['/cups/7/', []],
  ['/cups/', []],
  ['/cupsXv1', []],
])('at %s are %j, the concrete first', (path, ids) => {
  expect(find(path).map(({ id }) => id)).toEqual(ids);
});
