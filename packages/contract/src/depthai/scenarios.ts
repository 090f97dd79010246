import { cameras } from './cameras.ts';
import { controller } from './controller.ts';
import { live } from './live.ts';
import { malformed } from './malformed.ts';
import { networks } from './networks.ts';
import { pictures } from './pictures.ts';
import { refusals } from './refusals.ts';
import { settings } from './settings.ts';
import { stills } from './stills.ts';
import { streams } from './streams.ts';
import { video } from './video.ts';
import type { DepthaiScenario } from './rig.ts';

/** Everything that a Robopipe box with its cameras and its client promise each other. */
export const depthaiScenarios: readonly DepthaiScenario[] = [
  ...cameras,
  ...streams,
  ...settings,
  ...stills,
  ...pictures,
  ...video,
  ...live,
  ...networks,
  ...controller,
  ...refusals,
  ...malformed,
];
