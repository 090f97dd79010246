import { withBoth } from './imports.ts';
import { afterLast, atEndOf, before, depending } from './places.ts';
import type { Names } from '../names.ts';
import type { Edit } from './edit.ts';

const folder = 'packages/contract/src';

/** The contract runs its scenarios, on every way that there is. */
export function contractEdits(names: Names): readonly Edit[] {
  const { name, pascal, title, upper } = names;
  return [
    {
      path: 'packages/contract/package.json',
      change: (text) => depending(text, 'dependencies', [`@labrig/${name}`, `@labrig/${name}-simulator`]),
    },
    {
      path: `${folder}/suites.ts`,
      change: (text) =>
        before(
          afterLast(text, /^import \{ \w+Suite \} from .*$/gm, `import { ${name}Suite } from './${name}/suite.ts';`),
          /^\} satisfies Record<string, AnySuite>;$/m,
          `  ${name}: ${name}Suite,`,
        ),
    },
    {
      path: `${folder}/command/vendors.ts`,
      change: (text) =>
        atEndOf(
          text,
          /^export const vendorLines\b/m,
          '\n];',
          `
  {
    name: '${name}',
    title: 'a box with ${title}',
    credentials: [
      { flag: '--api-key', variable: '${upper}_API_KEY', place: ['apiKey'], description: 'the key of the box' },
    ],
  },`,
        ),
    },
    {
      path: `${folder}/drift/playbacks.ts`,
      change: (text) =>
        atEndOf(
          afterLast(
            text,
            /^import \{ \w+Playback \} from .*$/gm,
            `import { ${name}Playback } from '../${name}/playback.ts';`,
          ),
          /^export const playbacks\b/m,
          '\n};',
          `\n  ${name}: ${name}Playback,`,
        ),
    },
    {
      path: `${folder}/parity/parity.test.ts`,
      change: (text) =>
        afterLast(
          withBoth(text, names),
          /^ {2}\{ name: '\w+', simulator: simulate\w+\(\), api: create.*$/gm,
          `  { name: '${name}', simulator: simulate${pascal}(), api: create${pascal}(lab.${name}.connection()).api },`,
        ),
    },
  ];
}
