import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { run } from '../../run.ts';
import { openBrowser } from '../chromium.ts';
import type { Stage } from '../stage.ts';

/** A page that has a lab in it, and a client of each vendor that asks it something. */
const page = `
import { createLab } from '@labrig/lab';
import { createCam2 } from '@labrig/cam2';
import { createDepthai } from '@labrig/depthai';
import { createMotif } from '@labrig/motif';
import { createMoveshelf } from '@labrig/moveshelf';
import { createValt } from '@labrig/valt';

const lab = createLab();
const answers = {
  motif: (await createMotif(lab.motif.connection()).version()).software,
  valt: (await createValt(lab.valt.connection()).rooms()).length,
  depthai: (await createDepthai(lab.depthai.connection()).cameras()).length,
  cam2: (await createCam2(lab.cam2.connection()).cameras.search({ latitude: 48.208, longitude: 16.374, radius: 15 })).length,
  moveshelf: (await createMoveshelf(lab.moveshelf.connection()).projects.list()).length,
};
document.title = JSON.stringify(answers);
`;

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Vite puts an application together that has a lab and all clients in it, and it runs in Chromium. */
export async function checkBrowser({ project }: Stage): Promise<void> {
  project.write('index.html', '<!doctype html><title></title><script type="module" src="/page.js"></script>');
  project.write('page.js', page);
  await run(
    ['node', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--target', 'es2022'],
    project.folder,
  );

  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    try {
      const file = readFileSync(join(project.folder, 'dist', path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await using browser = await openBrowser();
    const title = await browser.titleOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const answers = JSON.parse(title) as Readonly<Record<string, unknown>>;
    if (Object.keys(answers).length !== 5 || !Object.values(answers).every(Boolean)) throw new Error(title);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
