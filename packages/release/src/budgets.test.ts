import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { expect, test } from 'vitest';
import { budgets } from './budgets.ts';
import { weightOf } from './weight.ts';

test.each(budgets.map((budget) => [budget.name, budget.most, budget] as const))(
  '%s weighs at most %d kB',
  async (_name, most, { program, without }) => {
    const { now: weight } = await weightOf(program, without && { without });
    expect(weight).toBeLessThanOrEqual(most);
    // A budget that is far away notices nothing.
    expect(weight).toBeGreaterThan(most * 0.85);
  },
);

test('every package that ends up in applications has a budget', () => {
  const forApplications = shippedOf(root)
    .map(({ manifest }) => manifest.name)
    .filter((name) => name !== 'labrig' && name !== '@labrig/contract');
  expect(forApplications.filter((name) => !budgets.some((budget) => budget.name.startsWith(`${name},`)))).toEqual([]);
});

test('what comes later is counted by itself, and what is left out is not', async () => {
  const { now } = await weightOf(`export * from '@labrig/http';`);
  const split = await weightOf(`export const later = () => import('@labrig/http');`);
  expect(split.now).toBeLessThan(now / 2);
  expect(split.later).toBeGreaterThan(now / 2);
  expect((await weightOf(`export * from '@labrig/http';`, { without: ['@labrig/http'] })).now).toBeLessThan(0.2);
});
