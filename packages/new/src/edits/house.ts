import { afterLast, depending, instead } from './places.ts';
import type { Names } from '../names.ts';
import type { Edit } from './edit.ts';

/** What the house itself says of a vendor: who may import what, what is published, what there is. */
export function houseEdits({ name, title }: Names): readonly Edit[] {
  return [
    {
      path: '.oxlintrc.json',
      change: (text) => instead(text, /(packages\/\{[\w,]*\bmotif\b[\w,]*)\}/g, `$1,${name}}`),
    },
    {
      path: 'packages/release/package.json',
      change: (text) => depending(text, 'devDependencies', [`@labrig/${name}`, `@labrig/${name}-simulator`]),
    },
    {
      path: 'README.md',
      change: (text) =>
        afterLast(
          text,
          /^\| \[`@labrig\/\w+-simulator`\].*$/gm,
          `| [\`@labrig/${name}\`](packages/${name}) | client for ${title}: [guide and parity table](docs/${name}.md) |
| [\`@labrig/${name}-simulator\`](simulators/${name}) | a fake one: cameras, clips, hardware that fails |`,
        ),
    },
  ];
}
