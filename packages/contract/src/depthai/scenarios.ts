import { cameras } from './cameras.ts';
import { live } from './live.ts';
import { networks } from './networks.ts';
import { pictures } from './pictures.ts';
import { settings } from './settings.ts';
import { streams } from './streams.ts';
import type { DepthaiScenario } from './rig.ts';

/** Everything that a Robopipe box with its cameras and its client promise each other. */
export const depthaiScenarios: readonly DepthaiScenario[] = [
  ...cameras,
  ...streams,
  ...settings,
  ...pictures,
  ...live,
  ...networks,
];
