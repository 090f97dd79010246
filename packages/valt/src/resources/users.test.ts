import { expect, test } from 'vitest';
import { server } from '../fixtures/server.ts';

test('users are found by their card, also on servers that pay no heed to the question', async () => {
  const users = [
    { id: 21, card_number: '48213' },
    { id: 3, card_number: '' },
    { id: 4, card_number: null },
    { id: 5, card_number: 48_213 },
  ];
  const { valt, requests } = server({ 'GET /admin/users': { data: users } });
  expect((await valt.users.list({ cardNumber: '48213' })).map(({ id }) => id)).toEqual([21, 5]);
  expect(await valt.users.list({ cardNumber: 'null' })).toEqual([]);
  expect(await valt.users.list()).toEqual(users);
  expect(requests().map(({ query }) => query['cardNumber'])).toEqual(['48213', 'null', undefined]);
});
