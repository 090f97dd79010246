import { withSimulator } from './imports.ts';
import { afterLast, before, depending, instead } from './places.ts';
import type { Names } from '../names.ts';
import type { Edit } from './edit.ts';

const folder = 'simulators/lab';

/** Its simulator is one of the lab. */
export function labEdits(names: Names): readonly Edit[] {
  const { name, pascal } = names;
  return [
    {
      path: `${folder}/package.json`,
      change: (text) => depending(text, 'dependencies', [`@labrig/${name}-simulator`]),
    },
    {
      path: `${folder}/src/simulators.ts`,
      change: (text) =>
        afterLast(withSimulator(text, names), /^ {2}\w+: simulate\w+,$/gm, `  ${name}: simulate${pascal},`),
    },
    {
      path: `${folder}/src/vendors/vendors.ts`,
      change: (text) =>
        instead(
          afterLast(text, /^import \{ \w+ \} from '\.\/\w+\.ts';$/gm, `import { ${name} } from './${name}.ts';`),
          /(export const vendors: [^\n]*= \[[^\]]*?),?\s*\]/,
          `$1, ${name}]`,
        ),
    },
    {
      path: `${folder}/src/scenario/types.test.ts`,
      change: (text) =>
        [
          (given: string) =>
            afterLast(
              given,
              /^import type \{ \w+Options \} from '@labrig\/\w+-simulator';$/gm,
              `import type { ${pascal}Options } from '@labrig/${name}-simulator';`,
            ),
          (given: string) => before(given, /^\} from '\.\.\/generated\/scenario-types\.ts';$/m, `  ${pascal},`),
          (given: string) =>
            before(
              given,
              /^ {2}test\('motif'/m,
              `  test('${name}', () => {
    expectTypeOf<Same<${pascal}, ${pascal}Options>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<${pascal}['cameras']>, Item<${pascal}Options['cameras']>>>().toEqualTypeOf<true>();
  });
`,
            ),
        ].reduce((given, change) => change(given), text),
    },
  ];
}
