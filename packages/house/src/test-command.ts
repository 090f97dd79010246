import { checks, tests } from './test-command/steps.ts';
import { testEverything } from './test-command/test-everything.ts';
import { root } from './workspace.ts';

const { passed, failed } = await testEverything({ root, checks, tests });
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
