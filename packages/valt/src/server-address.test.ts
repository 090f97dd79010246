import { describe, expect, test } from 'vitest';
import { server } from './fixtures/server.ts';
import { serverAddress } from './server-address.ts';

describe('an address is taken with and without the beginning that all paths have', () => {
  test.each([
    ['http://valt.test', 'http://valt.test'],
    ['http://valt.test/', 'http://valt.test/'],
    ['http://valt.test/api/v3', 'http://valt.test'],
    ['http://valt.test/api/v3/', 'http://valt.test'],
    ['http://valt.test//api/v3//', 'http://valt.test'],
    ['https://valt.test:8443/suite/API/V3', 'https://valt.test:8443/suite'],
    // Nothing but that beginning, and only at the end.
    ['http://api/v3', 'http://api/v3'],
    ['http://valt.test/api/v3/x', 'http://valt.test/api/v3/x'],
    ['http://valt.test/xapi/v3', 'http://valt.test/xapi/v3'],
  ])('%s', (given, address) => {
    expect(serverAddress(given)).toBe(address);
  });

  test.each(['http://valt.test', 'http://valt.test/', 'http://valt.test/api/v3', 'http://valt.test/api/v3/'])(
    'calls to %s arrive under it',
    async (baseUrl) => {
      const { valt, requests } = server({ 'GET /rooms/info': { data: { rooms: [] } } }, { baseUrl });
      expect(await valt.rooms()).toEqual([]);
      expect(requests()[0]?.request.url).toMatch(/^http:\/\/valt\.test\/api\/v3\/rooms\/info\?access_token=/);
    },
  );
});
