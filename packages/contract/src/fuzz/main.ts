import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';
import { growth, inUse } from './memory.ts';
import { vendors } from './vendors.ts';
import type { VendorName } from '../suites.ts';

/** `pnpm fuzz [vendor…] [--requests 100000] [--seed 1]`: ends with 1 if anything is found. */
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  allowPositionals: true,
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const all = Object.keys(vendors) as VendorName[];
const unknown = positionals.filter((name) => !(all as string[]).includes(name));
const requests = Number(values.requests);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
if (unknown.length > 0 || !(requests > 0) || !Number.isInteger(seed)) {
  console.error(`fuzz [${all.join('|')}]… [--requests N] [--seed N]`);
  process.exit(2);
}

const number = (value: number): string => value.toLocaleString('en');
for (const vendor of positionals.length > 0 ? (positionals as VendorName[]) : all) {
  console.log(`${vendor}: ${number(requests)} requests, seed ${seed}`);
  const began = performance.now();
  let tenth = 0;
  let early: number | undefined;
  const { found, requests: sent } = await fuzz({
    vendor,
    requests,
    seed,
    progress(done) {
      if (Math.floor((10 * done) / requests) <= tenth) return;
      tenth = Math.floor((10 * done) / requests);
      early ??= inUse();
      const rate = Math.round(done / ((performance.now() - began) / 1000));
      console.log(`  ${number(done)} requests, ${number(rate)} a second`);
    },
  });
  const grown = early === undefined ? undefined : growth(early, inUse());
  if (!found && !grown) {
    console.log(`${vendor}: nothing found in ${number(sent)} requests`);
    continue;
  }
  process.exitCode = 1;
  if (grown) console.log(`${vendor}: ${grown}`);
  if (!found) continue;
  console.log(`${vendor}: ${found.what}\n\n${found.way.join('\n')}\n`);
  console.log(`Again: pnpm fuzz ${vendor} --seed ${found.seed} --requests 1`);
}
