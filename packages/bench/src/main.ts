import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCam2 } from './cam2.ts';
import { measureDepthai } from './depthai.ts';
import { measureHosted } from './hosted.ts';
import { measureFrames } from './frames.ts';
import { measureLab } from './lab.ts';
import { measureMoveshelf } from './moveshelf.ts';
import { installPeers } from './peers.ts';
import { json, table } from './report.ts';
import { measureServers } from './servers.ts';
import { measureSimulator } from './simulator.ts';
import { measureTransport } from './transport.ts';
import { measureValt } from './valt.ts';
import type { Finding } from './measure.ts';

/** Measures everything that the project claims, in one run: a table on the screen, JSON in `bench.json`. */
const peers = installPeers();
const findings: Finding[] = [];
for (const [what, measure] of Object.entries({
  clients: measureTransport,
  "Moveshelf's client (about a minute)": measureMoveshelf,
  simulator: measureSimulator,
  'a large suite': measureValt,
  'a box of cameras': measureDepthai,
  frames: () => measureFrames(peers),
  'the lab as a whole': measureLab,
  // What they leave behind for the collector would be counted to whatever came next in this process.
  'a million cameras (about a minute)': measureCam2,
  'labs for many (about a minute)': measureHosted,
  'servers (about a minute)': () => measureServers(peers),
})) {
  process.stderr.write(`measuring ${what} …\n`);
  findings.push(...(await measure()));
}
writeFileSync(join(import.meta.dirname, '..', 'bench.json'), `${json(findings)}\n`);
process.stdout.write(`${table(findings)}\n`);
