import { spec } from '@labrig/cam2-simulator';
import { describe, expect, test } from 'vitest';
import { createCam2 } from './cam2.ts';
import { ipCamera } from './fixtures/cameras.ts';
import { counterparts } from './fixtures/counterparts.ts';
import { credentials, server, tokenNumber } from './fixtures/server.ts';
import type { Hooks } from '@labrig/http';

describe("every function of the vendor's client has its counterpart, with the same request on the wire", () => {
  test.each(counterparts)('$vendor', async ({ run, request, answer, result }) => {
    const { cam2, requests } = server({ [request.line]: answer });
    expect(await run(cam2)).toEqual(result);
    expect(requests()).toEqual([{ ...request, token: tokenNumber(1) }]);
  });

  test('no operation that the vendor speaks of is left out', async () => {
    const asked = new Set<string>();
    const request: Hooks['request'] = (event) => void asked.add(event.request.operationId);
    for (const row of counterparts)
      await row.run(server({ [row.request.line]: row.answer }, { hooks: { request } }).cam2);
    // What is this project's own conclusion may do with its function in `cam2.api`.
    const known = spec.operations.filter(({ evidence }) => evidence !== 'inferred');
    expect(known.map(({ id }) => id).filter((operation) => !asked.has(operation))).toEqual([]);
    expect(Object.keys(server().cam2.api)).toEqual(expect.arrayContaining([...asked]));
  });
});

describe('createCam2', () => {
  test('sends nothing; the first call gets a token, the second one uses it', async () => {
    const { cam2, requests, logins } = server({ [`GET /cameras/${ipCamera.cameraID}`]: ipCamera });
    const camera = cam2.camera(ipCamera.cameraID);
    expect([camera.cameraID, cam2.app('a').clientID]).toEqual([ipCamera.cameraID, 'a']);
    expect([...requests(), ...logins()]).toEqual([]);
    await camera.get();
    await camera.get();
    expect(logins()).toEqual([{ line: 'GET /auth', query: credentials, token: undefined }]);
    expect(requests().map(({ token }) => token)).toEqual([tokenNumber(1), tokenNumber(1)]);
  });

  test('takes an address with a path', async () => {
    const urls: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      urls.push(url.replace(/\?.*/, ''));
      return Response.json(url.includes('/auth') ? { token: 't' } : []);
    };
    await createCam2({ ...credentials, baseUrl: 'https://cam2.example/v1/', fetch }).cameras.search();
    expect(urls).toEqual(['https://cam2.example/v1/auth', 'https://cam2.example/v1/cameras/search']);
  });

  test('refuses an address that is none without repeating it', () => {
    const wrong = (): unknown => createCam2({ ...credentials, baseUrl: 'cam2.example?key=hunter2' });
    expect(wrong).toThrow(TypeError);
    expect(wrong).not.toThrow(/hunter2/);
  });
});
