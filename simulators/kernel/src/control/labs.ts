import { FaultError } from '../faults/check.ts';
import { HardwareError } from '../simulator.ts';
import { ControlError } from './error.ts';
import { hostLab } from './hosted-lab.ts';
import type { LabCore } from '../lab.ts';
import type { Operations } from '../generated/spec.ts';
import type { HostedLab, HostOptions } from './hosted-lab.ts';

/** What a lab shall be, as callers of the control API say it. */
export type LabRequest = NonNullable<Operations['createLab']['body']>;

/**
 * Makes a lab from what is asked for. The kernel knows neither vendors nor scenarios: whoever serves it does.
 *
 * @throws RangeError, HardwareError or FaultError for what can't be; the message is for the caller.
 */
export type MakeLab = (request: LabRequest) => LabCore | Promise<LabCore>;

/** The labs of a server, by name. */
export interface Labs {
  readonly size: number;
  all(): readonly HostedLab[];
  get(name: string): HostedLab | undefined;
  /** Takes in a lab that was made elsewhere. @throws RangeError if there is one of that name. */
  host(name: string, lab: LabCore, options?: HostOptions): HostedLab;
  /** @throws ControlError for a name that is taken, too many labs, or a request that makes no sense. */
  create(request: LabRequest): Promise<HostedLab>;
  /** Closes a lab, and lets it begin anew as a scenario has it. @throws ControlError for one that makes no sense. */
  load(hosted: HostedLab, scenario: object): Promise<void>;
  /** Closes a lab; `false` if it stays as long as the server does. */
  remove(hosted: HostedLab): boolean;
  /** Closes all. */
  close(): void;
}

/** @param most - how many there may be at the same time. */
export function createLabs(make: MakeLab, most = 10_000): Labs {
  const labs = new Map<string, HostedLab>();
  /** Names of labs that are being made: making one may take a while. */
  const coming = new Set<string>();
  let count = 0;
  const isTaken = (name: string): boolean => labs.has(name) || coming.has(name);
  const free = (): string => {
    do count += 1;
    while (isTaken(`lab-${count}`));
    return `lab-${count}`;
  };
  const host: Labs['host'] = (name, lab, options) => {
    if (labs.has(name)) throw new RangeError(`there is a lab named ${name} already`);
    const hosted = hostLab(name, lab, options);
    labs.set(name, hosted);
    return hosted;
  };
  return {
    get size() {
      return labs.size;
    },
    all: () => [...labs.values()],
    get: (name) => labs.get(name),
    host,
    async create(request) {
      const name = request.name ?? free();
      if (isTaken(name)) throw new ControlError('conflict', `there is a lab named ${name} already`);
      if (labs.size + coming.size >= most)
        throw new ControlError('conflict', `there are ${most} labs, which is as many as there may be: delete one`);
      coming.add(name);
      try {
        return host(name, await made(() => make(request)));
      } finally {
        coming.delete(name);
      }
    },
    async load(hosted, scenario) {
      const remake = hosted.remake ?? ((wanted: object) => make({ scenario: wanted as never }));
      hosted.become(await made(() => remake(scenario)));
    },
    remove(hosted) {
      if (hosted.isFixed) return false;
      labs.delete(hosted.name);
      hosted.lab.close();
      return true;
    },
    close() {
      for (const { lab } of labs.values()) lab.close();
      labs.clear();
    },
  };
}

async function made(make: () => LabCore | Promise<LabCore>): Promise<LabCore> {
  try {
    return await make();
  } catch (error) {
    const isTheirs = error instanceof HardwareError || error instanceof FaultError || error instanceof RangeError;
    throw isTheirs ? new ControlError('invalid', error.message) : error;
  }
}
