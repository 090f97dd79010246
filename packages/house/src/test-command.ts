import { checks, tests } from './test-command/steps.ts';
import { testEverything } from './test-command/test-everything.ts';
import { verdict } from './test-command/verdict.ts';
import { root } from './workspace.ts';

const { line, code } = verdict(await testEverything({ root, checks, tests }));
process.exitCode = code;
console.log(line);
