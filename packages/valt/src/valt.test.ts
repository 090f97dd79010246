import { spec } from '@labrig/valt-simulator';
import { describe, expect, test } from 'vitest';
import { counterparts } from './fixtures/counterparts.ts';
import { credentials, server, token } from './fixtures/server.ts';
import { createValt } from './valt.ts';

describe('every operation has a method, which sends what the spec says and makes plain values of the answer', () => {
  for (const [line, run, answer, result, body] of counterparts) {
    test(body ? `${line} ${JSON.stringify(body)}` : line, async () => {
      const [path = '', query = ''] = line.split('?');
      const { valt, requests } = server({ [path]: answer });
      expect(await run(valt)).toEqual(result);
      const [request, ...more] = requests();
      expect(more).toEqual([]);
      expect(request).toMatchObject({ line: path });
      expect(request?.body).toEqual(body);
      expect(request?.query).toEqual({ ...Object.fromEntries(new URLSearchParams(query)), access_token: token });
    });
  }

  test('and none that the vendor speaks of is left out', async () => {
    const asked = new Set<string>(['createUpload', 'uploadVideo', 'getCutStatus']);
    const hooks = {
      request: ({ request }: { request: { operationId: string } }) => void asked.add(request.operationId),
    };
    const { valt } = server({}, { hooks });
    for (const [, run] of counterparts) await run(valt).catch(() => undefined);
    // What is this project's own conclusion may do with its function in `valt.api`.
    const known = spec.operations.filter(({ evidence }) => evidence !== 'inferred');
    expect(known.map(({ id }) => id).filter((operation) => !asked.has(operation))).toEqual([]);
  });
});

describe('createValt', () => {
  test('sends nothing, and refuses an address that is none without repeating it', () => {
    const { lines } = server();
    expect(lines()).toEqual([]);
    const wrong = () => createValt({ ...credentials, baseUrl: 'valt.test?key=hunter2' });
    expect(wrong).toThrow(TypeError);
    expect(wrong).not.toThrow(/hunter2/);
  });

  test.each([{ username: '' }, { password: '' }, { password: undefined as unknown as string }])(
    'refuses %j: a login with it would only count as a failed one',
    (missing) => {
      expect(() => createValt({ baseUrl: 'http://valt.test', ...credentials, ...missing })).toThrow(/both are needed/);
    },
  );
});
