import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, rig } from './fixtures/rig.ts';
import { gate, write } from './fixtures/model.ts';
import { stores } from './fixtures/stores.ts';
import type { Level } from './fixtures/rig.ts';
import type { Model, Write } from './fixtures/model.ts';

type Server = ReturnType<typeof rig>;

/** Mostly somebody who may: of a refusal there is little to see. */
const level = fc.constantFrom<Level>(...Array.from({ length: 10 }, () => 'admin' as const), 'user', 'webUI');
const legacy = fc.constantFrom(0, 1, 2, 3, null);
const given = fc.record(
  {
    legacy_cameraID: legacy,
    city: fc.constantFrom('Bergen', 'Oslo', null),
    latitude: fc.constantFrom(10, -20, 10, -20, 95, null),
    longitude: fc.constantFrom(30, -40, null),
    frame_rate: fc.constantFrom(5, null),
    type: fc.constantFrom('ip', 'ip', 'ip', 'ip', 'non_ip', 'stream', 'cat'),
    retrieval: fc.record(
      {
        ip: fc.constantFrom('192.0.2.1', '192.0.2.2', null),
        brand: fc.constantFrom('Lumen', null),
        image_path: fc.constantFrom('/a', '/b', null),
        snapshot_url: fc.constantFrom('http://x.example/a', null),
        m3u8_url: fc.constant('http://x.example/b.m3u8'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

/** Required members of the schema may be missing, but not null. */
const added = fc.tuple(given, fc.boolean()).map(([fields, isWhole]) => ({
  is_active_image: true,
  is_active_video: false,
  ...(isWhole && whole),
  ...sound(fields),
}));
const whole = { type: 'ip', retrieval: { ip: '192.0.2.1' }, latitude: 1, longitude: 2 };
/** Fields alone, which is what most changes are. */
const fields = given.map(({ type, retrieval, ...others }) => (type === 'cat' ? { type, retrieval } : others));
function sound({ type, retrieval, ...others }: Write): Write {
  const needed = { ip: 'ip', non_ip: 'snapshot_url', stream: 'm3u8_url' }[String(type)] ?? 'ip';
  return {
    ...others,
    ...(type !== undefined && { type }),
    ...(retrieval !== undefined && { retrieval: { [needed]: '192.0.2.9', ...withoutNull(retrieval as Write) } }),
  };
}
function withoutNull(retrieval: Write): Write {
  return Object.fromEntries(Object.entries(retrieval).filter(([, value]) => value !== null));
}

type Step =
  | { readonly do: 'write'; readonly who: Level; readonly index?: number; readonly given: Write }
  | {
      readonly do: 'ask';
      readonly who: Level;
      readonly what: 'id' | 'legacy' | 'city' | 'exist';
      readonly value: number;
    }
  | { readonly do: 'level'; readonly of: Level; readonly level: Level }
  | { readonly do: 'token'; readonly of: Level }
  | { readonly do: 'wait'; readonly seconds: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), who: level, given: added }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      who: level,
      index: fc.nat(4),
      given: fc.oneof(given, fields),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      who: level,
      what: fc.constantFrom('id' as const, 'legacy' as const, 'city' as const, 'exist' as const),
      value: fc.nat(4),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('level' as const),
      of: fc.constantFrom<Level>('user', 'user', 'user', 'admin'),
      level,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('token' as const), of: level }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 10, 100, 200, 299, 300) }),
  },
);

/** What a question answers, after the model. */
function answerOf({ rows }: Model, what: string, value: number): unknown {
  const found = {
    id: rows.filter((_, index) => index === value),
    legacy: rows.filter((row) => row['legacy_cameraID'] === value),
    city: rows.filter((row) => row['city'] === 'Bergen'),
    exist: rows.filter(
      ({ type, retrieval }) => type === 'ip' && retrieval['ip'] === '192.0.2.1' && retrieval['image_path'] === '/a',
    ),
  }[what]!;
  return what === 'id' || what === 'legacy' ? (found[0] ?? 404) : found;
}

const pathOf = ({ rows }: Model, what: string, value: number): string =>
  ({
    id: `/cameras/${rows[value]?.cameraID ?? 'f'.repeat(24)}`,
    legacy: `/cameras/legacy/${value}`,
    city: '/cameras/search?city=Bergen',
    exist: '/cameras/exist?type=ip&ip=192.0.2.1&image_path=/a',
  })[what]!;

async function take(server: Server, model: Model, one: Step): Promise<void> {
  switch (one.do) {
    case 'wait':
      await server.wait(one.seconds);
      model.now += one.seconds;
      return;
    case 'token':
      await server.login(one.of);
      model.tokens[one.of] = { made: model.now, level: model.levels[one.of] };
      return;
    case 'level': {
      const answer = await server.as('webUI', 'PUT', `/apps/${server.apps[one.of].clientID}`, {
        permissionLevel: one.level,
      });
      const refused = gate(model, 'webUI', 'webUI');
      expect(answer.status).toBe(refused ?? 200);
      if (refused === undefined) model.levels[one.of] = one.level;
      return;
    }
    case 'ask': {
      const path = pathOf(model, one.what, one.value);
      const { status, body } = await server.as(one.who, 'GET', path);
      const wanted = gate(model, one.who, undefined) ?? answerOf(model, one.what, one.value);
      expect({ path, answer: typeof wanted === 'number' ? status : body }).toEqual({ path, answer: wanted });
      return;
    }
    default: {
      const { who, index, given: sent } = one;
      const id = index === undefined ? undefined : (model.rows[index]?.cameraID ?? 'f'.repeat(24));
      const answer =
        id === undefined
          ? await server.as(who, 'POST', '/cameras/create', sent)
          : await server.as(who, 'PUT', `/cameras/${id}`, sent);
      const status = gate(model, who, 'admin') ?? write(model, sent, index);
      expect({ ...one, status: answer.status }).toEqual({ ...one, status });
      if (status === 201) model.rows.at(-1)!.cameraID = answer.body.cameraID;
      if (status < 300) model.log.push(answer.body.cameraID);
    }
  }
}

test.each(stores)(
  'a database %s is what a model by hand says, whoever calls, at every moment',
  async (_, open, share) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (history) => {
        const server = rig({ store: open() });
        const levels = { user: 'user', admin: 'admin', webUI: 'webUI' } as const;
        const model: Model = {
          now: 0,
          rows: [],
          log: [],
          tokens: {
            user: { made: 0, level: 'user' },
            admin: { made: 0, level: 'admin' },
            webUI: { made: 0, level: 'webUI' },
          },
          levels: { ...levels },
          usage: { user: 0, admin: 0, webUI: 0 },
        };
        for (const name of Object.values(levels)) await server.login(name);
        for (const one of history) {
          await take(server, model, one);
          const { changes, apps } = server.cam2.state;
          expect([...server.store.all(server.cam2.state)]).toEqual(model.rows);
          expect(changes.pages.flat().map((change) => change!.cameraID)).toEqual(model.log);
          expect(apps.pages.flat().map((app) => [app!.permissionLevel, app!.usage])).toEqual(
            (['user', 'admin', 'webUI'] as const).map((name) => [model.levels[name], model.usage[name]]),
          );
        }
        expect(server.lab.clock.now()).toBe(day + model.now * 1000);
      }),
      { seed: 42, numRuns: 150 * share },
    );
  },
);
