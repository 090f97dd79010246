import { describe, expect, test } from 'vitest';
import { organisationOf } from './bearer.ts';
import { readOrganisations } from './settings.ts';

/** Of `secret` and `other`, made with `printf secret | sha256sum`. */
const secret = '2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b';
const other = 'd9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa';

describe('organisations', () => {
  test('may do as much as is usual, unless something else is said', () => {
    const [acme, zoo] = readOrganisations(
      JSON.stringify([
        { name: 'acme', tokenSha256: secret },
        { name: 'zoo', tokenSha256: [secret, other], labs: 5, requestsPerMinute: 60, lifetime: { hours: 8 } },
      ]),
    );
    expect(acme).toMatchObject({ name: 'acme', labs: 200, requestsPerMinute: 6000, lifetime: 86_400_000 });
    expect(zoo).toMatchObject({ labs: 5, requestsPerMinute: 60, lifetime: 28_800_000 });
    expect(zoo!.tokens).toHaveLength(2);
  });

  test.each([
    ['x', 'is no JSON'],
    ['{}', 'must be a list'],
    ['[1]', 'entry 1 must be an object'],
    [`[{"tokenSha256":"${secret}"}]`, 'entry 1 needs a name'],
    ['[{"name":"a","tokenSha256":"abc"}]', 'entry 1 needs tokenSha256'],
    ['[{"name":"a","tokenSha256":[]}]', 'entry 1 needs tokenSha256'],
    [`[{"name":"a","tokenSha256":"${secret}","labs":0}]`, 'entry 1 needs labs'],
    [`[{"name":"a","tokenSha256":"${secret}","requestsPerMinute":"x"}]`, 'entry 1 needs requestsPerMinute'],
    [`[{"name":"a","tokenSha256":"${secret}","lifetime":"long"}]`, 'entry 1 needs lifetime'],
    [
      `[{"name":"a","tokenSha256":"${secret}"},{"name":"a","tokenSha256":"${other}"}]`,
      'entry 2 has the name of another',
    ],
  ])('%s is refused, and not quoted', (text, message) => {
    expect(() => readOrganisations(text)).toThrow(RangeError);
    expect(() => readOrganisations(text)).toThrow(message);
    expect(() => readOrganisations(text)).not.toThrow(secret);
  });

  test.each([
    ['Bearer secret', 'acme'],
    ['bearer  secret', 'acme'],
    ['Bearer other', 'zoo'],
    ['Bearer', undefined],
    ['Basic secret', undefined],
    ['secret', undefined],
    ['Bearer secre', undefined],
    [`Bearer ${secret}`, undefined],
    ['Bearer secret other', undefined],
    [null, undefined],
  ])('%j is %s', async (header, name) => {
    const organisations = readOrganisations(
      JSON.stringify([
        { name: 'acme', tokenSha256: secret },
        { name: 'zoo', tokenSha256: other },
      ]),
    );
    expect((await organisationOf(header, organisations))?.name).toBe(name);
  });
});
