import { createLab } from '@labrig/simulator';
import { simulators } from './simulators.ts';
import { chosenNames } from './vendors/chosen-names.ts';
import type { AnySimulator, ClockMode, LabCore, LabOptions, LabRequest } from '@labrig/simulator';
import type { Scenario } from './generated/scenario-types.ts';

/** What holds for a lab besides what is asked for. */
export interface Circumstances {
  /** What is taken where neither the request nor its scenario says anything. Default: a clock that stands still. */
  readonly usual?: LabOptions;
  /** Options that a device has because of where it is: addresses, writers of pictures. What it was asked for is told. */
  readonly here?: (vendor: string, asked: object) => Promise<object>;
  /** How time passes, whatever is asked for or kept. */
  readonly clock?: ClockMode | undefined;
}

/**
 * A lab as it is asked for: by a caller of the control API, or by whoever brings one up.
 *
 * @param store - where it is kept. Default: nowhere.
 * @throws RangeError for an unknown vendor and options that make no sense; ScenarioError, which is one, for a scenario that no lab
 * can follow; HardwareError and FaultError for a time line that needs devices which were left out.
 */
export async function makeLab(
  { vendors, seed, clock, start, scenario }: LabRequest,
  store?: LabOptions['store'],
  { usual = {}, here = async () => ({}), clock: now }: Circumstances = {},
): Promise<LabCore> {
  const told = scenario && (await read(scenario));
  const devices: Readonly<Record<string, object>> = told?.scenario.devices ?? {};
  const chosen: Record<string, AnySimulator> = {};
  for (const name of chosenNames(vendors ?? Object.keys(devices))) {
    const asked = devices[name] ?? {};
    chosen[name] = simulators[name]({ ...asked, ...(await here(name, asked)) });
  }
  const { clock: first, ...options } = {
    clock: 'paused' as ClockMode,
    ...usual,
    ...told?.options,
    ...(seed !== undefined && { seed }),
    ...(clock !== undefined && { clock }),
    ...(start !== undefined && { start }),
    ...(store && { store }),
  };
  // A lab that goes on keeps the time that it had; one whose store says since when, by itself.
  const mode = now ?? (store?.read() && store.since === undefined ? undefined : first);
  return createLab(chosen, { ...options, ...(mode !== undefined && { clock: mode }) });
}

/** What reads scenarios is large, and most labs have none. */
async function read(scenario: object): Promise<{ readonly scenario: Scenario; readonly options: LabOptions }> {
  const { checkedScenario } = await import('./scenario/checked.ts');
  return checkedScenario(scenario);
}
