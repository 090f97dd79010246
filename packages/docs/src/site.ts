import { dirname } from 'node:path';
import { build, createServer } from 'vitepress';
import { writeReference } from './reference/write-reference.ts';

const folder = dirname(import.meta.dirname);
const [command = 'build', outDir] = process.argv.slice(2);

if (command === 'build') {
  writeReference();
  await build(folder, outDir === undefined ? {} : { outDir });
} else if (command === 'dev') {
  writeReference();
  const server = await createServer(folder, { host: '127.0.0.1' });
  await server.listen();
  server.printUrls();
} else {
  console.error(`no command ${command}; there is build, which is what happens without one, and dev`);
  process.exitCode = 2;
}
