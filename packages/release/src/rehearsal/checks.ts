import { checkBrowser } from './checks/browser.ts';
import { checkModules } from './checks/modules.ts';
import { runPrograms, runtime } from './checks/runtimes.ts';
import { checkTypes } from './checks/types.ts';
import { checkWorkerd } from './checks/workerd.ts';
import type { Stage } from './stage.ts';

/** Something that has to hold for the packages as they are published. */
export interface Check {
  readonly name: string;
  /** @throws {NotTried} if it could not be made here. */
  run(stage: Stage): Promise<void>;
}

/** What every run of the tests tries, in this order: later checks run what earlier ones have compiled. */
export const everywhere: readonly Check[] = [
  { name: 'every entry is a module that loads', run: checkModules },
  { name: 'types: nodenext and bundler, this TypeScript and version 5', run: checkTypes },
  {
    name: 'the programs of the READMEs on the Node of the workspace',
    run: ({ project }) => runPrograms(project, { command: ['node'], source: true }),
  },
  { name: 'a page that Vite has built, in Chromium', run: checkBrowser },
  { name: 'a worker of workerd', run: checkWorkerd },
];

/** What only the whole rehearsal tries: each of these runtimes is a download of a hundred megabytes. */
export const onRuntimes: readonly Check[] = [
  {
    name: 'the programs on Node 22.18, compiled',
    run: ({ project }) => runPrograms(project, { command: [runtime('node-22/bin/node')], source: false }),
  },
  {
    name: 'the programs of the clients on Node 20.19, compiled; DepthAI asks for the WebSocket of Node 22',
    run: ({ project }) =>
      runPrograms(project, {
        command: [runtime('node-20/bin/node')],
        source: false,
        only: ({ folder }) => /^packages\/(?:motif|valt|cam2|moveshelf)$/.test(folder),
      }),
  },
  {
    name: 'the programs on Bun',
    run: ({ project }) => runPrograms(project, { command: [runtime('.bin/bun')], source: true }),
  },
  {
    name: 'the programs on Deno',
    run: ({ project }) =>
      runPrograms(project, {
        command: [runtime('.bin/deno'), 'run', '--allow-all', '--node-modules-dir=manual', '--no-lock'],
        source: true,
      }),
  },
];
