import { changing } from './changing.ts';
import { disturbances } from './disturbances.ts';
import { jobs } from './jobs.ts';
import { reading } from './reading.ts';
import { refusals } from './refusals.ts';
import { uploads } from './uploads.ts';
import { vendorClient } from './vendor-client.ts';
import type { MoveshelfScenario } from './rig.ts';

/** Everything that a Moveshelf server and its client promise each other. */
export const moveshelfScenarios: readonly MoveshelfScenario[] = [
  ...reading,
  ...changing,
  ...uploads,
  ...jobs,
  ...refusals,
  ...vendorClient,
  ...disturbances,
];
