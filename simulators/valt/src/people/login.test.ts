import { describe, expect, test } from 'vitest';
import { blank, failure, rig, wrong } from '../fixtures/rig.ts';

const refused = { status: 401, body: { data: 'Invalid username or password' } };

describe('a login', () => {
  test('answers the same token again, and ends nobody’s session', async () => {
    const { login, get } = rig();
    const token = await login();
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(await login()).toBe(token);
    expect(await login('kbrandt')).not.toBe(token);
    expect(await get('/rooms/info')).toHaveProperty('rooms');
  });

  test.each([
    ['a wrong password', { username: 'admin', password: 'x' }],
    ['a user who is not there', { username: 'nobody', password: 'x' }],
    ['a name in other letters', { username: 'ADMIN', password: 'x' }],
  ])('with %s is refused', async (_, body) => {
    expect(await rig().send('POST', '/login', body)).toEqual(refused);
  });

  test('without a password, or with an empty one, is told so', async () => {
    const { send } = rig();
    expect(await send('POST', '/login', { username: 'admin' })).toEqual(wrong({ password: blank }));
    expect(await send('POST', '/login', { username: '', password: '' })).toEqual(
      wrong({ username: blank, password: blank }),
    );
  });
});

describe('a token', () => {
  test.each([
    [5, 'No API key provided'],
    [6, 'No API token provided'],
  ] as const)('is wanted everywhere in generation %i', async (generation, message) => {
    const { send } = rig({ generation });
    for (const path of ['/rooms/info', '/rooms/info?access_token=', '/no/such/path']) {
      expect(await send('GET', path)).toEqual(failure(401, message));
    }
    expect(await send('GET', '/rooms/info?access_token=dead')).toEqual(failure(401, 'Bad credentials.'));
  });

  test('lives for as long as the server says; then the next login grants another', async () => {
    const { login, call, wait } = rig({ tokenLife: 3600 });
    const token = await login();
    await wait(3599);
    expect((await call('GET', '/rooms/info')).status).toBe(200);
    await wait(1);
    expect(await call('GET', '/rooms/info')).toEqual(failure(401, 'Bad credentials.'));
    expect(await login()).not.toBe(token);
  });

  test('ends with its user', async () => {
    const { as, post } = rig();
    await as('mlopez').get('/rooms/info');
    await post('/admin/users/3/delete');
    expect((await as('mlopez').get('/rooms/info')).status).toBe(401);
  });

  test('and the password are in no line of the journal', async () => {
    const { login, lab, valt } = rig();
    const secrets = [await login(), valt.connection().password];
    const journal = JSON.stringify(lab.requests.entries());
    for (const secret of secrets) expect(journal).not.toContain(secret);
  });
});

describe('users', () => {
  test('of one name are a failure of the database', async () => {
    const { post } = rig();
    expect(await post('/admin/users', { name: 'admin', password: 'x' })).toEqual(failure(500, 'Internal Server Error'));
    expect(await post('/admin/users/3/edit', { name: 'admin' })).toEqual(failure(500, 'Internal Server Error'));
  });

  test('are found by their card, whose number is text', async () => {
    const { get, post } = rig();
    await post('/admin/users', { name: 'new', password: 'x', card_number: 7, displayName: 'N.', user_group: '2' });
    expect(await get('/admin/users?cardNumber=7')).toMatchObject([
      { id: 4, name: 'new', card_number: '7', display_name: 'N.', user_group: { id: 2, name: 'Trainees' } },
    ]);
    expect(await get('/admin/users?cardNumber=70')).toEqual([]);
    expect(await get('/admin/users')).toHaveLength(4);
  });

  test('who are gone leave their recordings, and free what they had locked', async () => {
    const { as, post, get, start, status } = rig();
    await start(2, 'kept', { author: 2 });
    await as('kbrandt').post('/rooms/1/lock');
    await post('/admin/users/2/delete');
    expect(await status(1)).toBe('available');
    expect((await get('/rooms/info/2')).recording.author).toEqual({ id: 2, name: 'kbrandt' });
  });
});
