import { serve } from '@hono/node-server';
import { simulateMotif } from '@labrig/motif-simulator';
import { createLab } from '@labrig/simulator';
import { listen } from '@labrig/simulator/node';
import { bareHono } from './bare-hono.ts';

/** A server of its own process: `bare`, `full` (everything on) or `plain` (journal and validation off). Prints its URL. */
const [kind] = process.argv.slice(2);

async function start(): Promise<string> {
  if (kind === 'bare') {
    const app = bareHono();
    return new Promise((resolve) => {
      serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}`));
    });
  }
  const plain = kind === 'plain';
  const lab = createLab(
    { motif: simulateMotif({ apiKey: 'f'.repeat(32) }) },
    { clock: 'system', journal: plain ? 0 : 1000, validation: plain ? 'off' : 'requests' },
  );
  return (await listen(lab.motif.handle)).url;
}

process.stdout.write(`${await start()}\n`);
