import { withBoth, withSimulator } from './imports.ts';
import { afterLast, atEndOf } from './places.ts';
import type { Names } from '../names.ts';
import type { Edit } from './edit.ts';

const folder = 'packages/contract/src';

/** What holds for everybody is asked of it, too: under hostile answers, under fuzzing, and with something broken on purpose. */
export function adversaryEdits(names: Names): readonly Edit[] {
  const { name, pascal } = names;
  return [
    {
      path: `${folder}/hostile/clients.ts`,
      change: (text) => atEndOf(withBoth(text, names), /^export const hostileClients\b/m, '\n};', hostileClient(names)),
    },
    {
      path: `${folder}/fuzz/vendors.ts`,
      change: (text) =>
        atEndOf(
          withSimulator(text, names),
          /^export const vendors\b/m,
          '\n};',
          `
  ${name}: {
    simulators: [() => simulate${pascal}()],
    logIn: async (connection) => [
      { headers: { 'x-api-key': (connection() as Connection<{ apiKey: string }>).apiKey } },
    ],
    wrong: { headers: { 'x-api-key': 'abcdef' } },
  },`,
        ),
    },
    {
      path: `${folder}/guards/simulators/rehearsal.ts`,
      change: (text) =>
        atEndOf(withSimulator(text, names), /^const simulate\b/m, '\n}', `\n  ${name}: () => simulate${pascal}(),`),
    },
    {
      path: `${folder}/guards/simulators.test.ts`,
      change: (text) =>
        atEndOf(
          afterLast(
            text,
            /^import \{ \w+Mutations \} from .*$/gm,
            `import { ${name}Mutations } from './simulators/${name}.ts';`,
          ),
          /^const mutations\b/m,
          '\n};',
          `\n  ${name}: ${name}Mutations,`,
        ),
    },
  ];
}

const hostileClient = ({ name, pascal }: Names): string => `
  ${name}: {
    simulate: () => simulate${pascal}(),
    calls(way, credentials) {
      const { apiKey } = credentials as { apiKey: string };
      const ${name} = create${pascal}({ ...patience, ...way, apiKey });
      const path = { camera: 'north' };
      return {
        safe: {
          operation: 'getCamera',
          low: () => ${name}.api.getCamera({ path }),
          high: () => ${name}.cameras.get(path.camera),
        },
        unsent: {
          operation: 'recordClip',
          low: () => ${name}.api.recordClip({ path, body: { seconds: 5 } }),
          high: () => ${name}.cameras.record(path.camera, 5),
        },
      };
    },
    secrets: (credentials) => [(credentials as { apiKey: string }).apiKey],
  },`;
