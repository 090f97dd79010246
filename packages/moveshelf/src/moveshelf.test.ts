import { describe, expect, test } from 'vitest';
import { counterparts } from './fixtures/counterparts.ts';
import { secretKey, server } from './fixtures/server.ts';
import { createMoveshelf, documents } from './index.ts';

describe('every document has a method, which sends what the schema wants and makes plain values of the answer', () => {
  for (const [line, run, answer, result, variables] of counterparts) {
    test(`${line} ${JSON.stringify(variables)}`, async () => {
      const { moveshelf, requests } = server({ [line]: answer });
      expect(await run(moveshelf)).toEqual(result);
      const [seen, ...more] = requests();
      expect(more).toEqual([]);
      expect(seen).toMatchObject({ line, variables });
      expect(seen?.request).toMatchObject({ method: 'POST', url: 'http://moveshelf.test/graphql', redirect: 'manual' });
      expect(seen?.request.headers).toEqual({
        authorization: `Bearer ${secretKey}`,
        'content-type': 'application/json',
      });
      expect(Object.keys(JSON.parse(String(seen?.request.body)) as object)).toEqual(['query', 'variables']);
    });
  }

  test('and none is left out', () => {
    const asked = new Set(counterparts.map(([line]) => line.charAt(0).toLowerCase() + line.slice(1)));
    const uploads = ['clipFile', 'createAdditionalData'];
    expect(Object.keys(documents).filter((name) => !asked.has(name))).toEqual(uploads);
  });

  test('none asks for a field that only we have thought of, but the pages of a project', () => {
    const inferred = /pageInfo|cursor|startTimecode|allow(?:Download|UnlistedAccess)(?!:)/;
    const asking = Object.values(documents).filter(({ text }) => inferred.test(text));
    expect(asking.map(({ id }) => id)).toEqual(['pageClips']);
  });
});

describe('createMoveshelf', () => {
  test.each([
    'http://moveshelf.test',
    'http://moveshelf.test/',
    'http://moveshelf.test/graphql',
    'http://moveshelf.test/graphql/',
  ])('takes the address with its path or without: %s', async (baseUrl) => {
    const { moveshelf, requests } = server({ ListProjects: { viewer: { projects: [] } } }, { baseUrl });
    expect(await moveshelf.projects.list()).toEqual([]);
    expect(requests()[0]?.request.url).toBe('http://moveshelf.test/graphql');
  });

  test('sends nothing, and refuses an address that is none without repeating it', () => {
    expect(server().lines()).toEqual([]);
    const wrong = () => createMoveshelf({ baseUrl: 'moveshelf.test?key=hunter2', secretKey });
    expect(wrong).toThrow(TypeError);
    expect(wrong).not.toThrow(/hunter2/);
  });

  test.each(['', 'two words', 'line\nbreak', 'schlüssel'])('refuses the key %j without repeating it', (key) => {
    const wrong = () => createMoveshelf({ baseUrl: 'http://moveshelf.test', secretKey: key });
    expect(wrong).toThrow(/^secretKey: not a key$/);
  });
});
