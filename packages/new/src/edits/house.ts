import { afterLast, depending, instead } from './places.ts';
import type { Names } from '../names.ts';
import type { Edit } from './edit.ts';

/** What the house itself says of a vendor: who may import what, what is published and may weigh, what there is. */
export function houseEdits({ name, pascal, title }: Names): readonly Edit[] {
  return [
    {
      path: '.oxlintrc.json',
      change: (text) => instead(text, /(packages\/\{[\w,]*\bmotif\b[\w,]*)\}/g, `$1,${name}}`),
    },
    {
      path: '.github/workflows/nightly.yml',
      change: (text) => instead(text, /^( +vendor: \[\w[^\]]*)\]$/m, `$1, ${name}]`),
    },
    {
      path: 'packages/release/package.json',
      change: (text) => depending(text, 'devDependencies', [`@labrig/${name}`, `@labrig/${name}-simulator`]),
    },
    {
      path: 'packages/release/src/budgets.ts',
      change: (text) =>
        [
          (given: string) => afterLast(given, /^ {2}oneCall\(.*$/gm, `  oneCall('${name}', 'getCamera'),`),
          (given: string) => afterLast(given, /^ {2}everything\(.*$/gm, `  everything('${name}', 6.2),`),
          (given: string) => afterLast(given, /^ {2}core\(.*$/gm, `  core('${name}', 'simulate${pascal}', 3.2),`),
        ].reduce((given, change) => change(given), text),
    },
    {
      path: 'docs/simulators.md',
      change: (text) =>
        afterLast(
          text,
          /^\| \[\w+\]\(\w+\.md\) \|.*$/gm,
          `| [${pascal}](${name}.md) | cameras that are set, clips that end by themselves |`,
        ),
    },
    {
      path: 'docs/start.md',
      change: (text) => instead(text, /^(\| script a device \| its guide: .*\)) \|$/m, `$1, [${pascal}](${name}.md) |`),
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
