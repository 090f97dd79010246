import { expect, test } from 'vitest';
import { credentials, refusal, server, token } from './fixtures/server.ts';
import { logHooks } from './log-hooks.ts';
import type { Answer } from './fixtures/server.ts';
import type { ValtOptions } from './options.ts';

function logged(table: Readonly<Record<string, Answer>>, options: Partial<ValtOptions> = {}) {
  const lines: string[] = [];
  const made: ReturnType<typeof server> = server(table, {
    hooks: logHooks({
      write: (line) => lines.push(line),
      zone: 'UTC',
      clock: { now: () => made.clock.now(), timer: () => () => {} },
    }),
    ...options,
  });
  return { ...made, lines };
}

test('the log tells logins, answers, refusals with the reason, and repetitions', async () => {
  let busy = 1;
  const { valt, clock, lines } = logged(
    {
      'GET /rooms/info': () => (busy-- > 0 ? refusal(503, {}) : { data: { rooms: [] } }),
      'POST /rooms/4/record/stop': refusal(404, {
        data: { message: 'Recording in room not found', status: false },
        code: 404,
      }),
    },
    { retry: { jitter: () => 0 } },
  );
  const rooms = valt.rooms();
  await clock.advance(1000);
  await rooms;
  await valt
    .room(4)
    .record.stop()
    .catch(() => undefined);
  expect(lines).toEqual([
    '2026-01-01 00:00:00 Logged in',
    expect.stringMatching(/^2026-01-01 00:00:00 listRooms \(GET .*\) answered 503 with a status .* in 0 ms$/),
    '2026-01-01 00:00:00 listRooms again in 250 ms',
    '2026-01-01 00:00:00 listRooms (GET http://valt.test/api/v3/rooms/info) answered 200 in 0 ms',
    '2026-01-01 00:00:01 stopRecording (POST http://valt.test/api/v3/rooms/4/record/stop) answered 404: Recording in room not found in 0 ms',
  ]);
});

test('the log tells why a login failed, and that there was another one', async () => {
  const { valt, clock, answer, lines } = logged({
    'GET /rooms/info': { data: { rooms: [] } },
    'POST /login': refusal(401, { data: 'Invalid username or password' }),
  });
  await valt.rooms().catch(() => undefined);
  expect(lines.at(-1)).toBe(
    '2026-01-01 00:00:00 Login failed: login (POST http://valt.test/api/v3/login) answered 401: Invalid username or password',
  );
  answer('POST /login', { data: { access_token: token } });
  await clock.advance(30_000);
  await valt.rooms();
  await clock.advance(28_800_000);
  await valt.rooms();
  expect(lines.filter((line) => line.includes('ogged in'))).toEqual([
    '2026-01-01 00:00:30 Logged in',
    '2026-01-01 08:00:30 Logged in again, for the token had its age',
  ]);
});

test('no line holds a token, a password, or the code of a card', async () => {
  const echo: Answer = ({ request, body }) =>
    refusal(400, { data: { message: `${request.url} ${JSON.stringify(body)} ${token}` }, code: 400 });
  const { valt, lines } = logged({ 'POST /login': refusal(401, { data: `${credentials.password} is wrong` }) });
  await valt.rooms().catch(() => undefined);
  expect(lines.at(-1)).toContain('[redacted] is wrong');
  const { valt: other, lines: more } = logged({ 'POST /admin/users': echo, 'GET /admin/users': echo });
  await other.users.create({ name: 'tlindqvist', password: credentials.password }).catch(() => undefined);
  await other.users.list({ cardNumber: '48213' }).catch(() => undefined);
  lines.push(...more);
  expect(lines.length).toBeGreaterThan(3);
  for (const secret of [token, credentials.password, '48213']) expect(lines.join('\n')).not.toContain(secret);
});
