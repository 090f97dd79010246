import { FaultError } from '../faults/check.ts';
import { HardwareError } from '../hardware-action.ts';
import { readDocument } from '../document/read-document.ts';
import { realTime } from '../host.ts';
import { createMemoryStore, fillStore } from '../store/memory-store.ts';
import { ControlError } from './error.ts';
import { hostLab } from './hosted-lab.ts';
import type { LabCore } from '../lab.ts';
import type { LabStore } from '../store/lab-store.ts';
import type { HostedLab, HostOptions } from './hosted-lab.ts';
import type { LabRequest, MakeLab } from './make-lab.ts';

/** Where the labs of a server are kept, with what it takes to make them again: `openLabFile` opens one. */
export interface LabKeeper {
  /** The labs that are kept, by their age. */
  names(): readonly string[];
  /** What it takes to make a lab again, as it was given to `begin`; `undefined`: no such lab is kept. */
  about(name: string): unknown;
  /** A lab that goes on from what is kept of it. */
  store(name: string): LabStore;
  /**
   * A lab that begins anew: as soon as it is made it takes the place of what is kept under its name, its snapshots included; until
   * then the old one is safe.
   *
   * @param about - what it takes to make it again, as JSON.
   */
  begin(name: string, about: unknown): LabStore;
  /** Forgets a lab. One that is still used fails then. `false` if there is none. */
  remove(name: string): boolean;
}

export interface LabsOptions {
  /** Default: none; labs end with the process. */
  readonly keeper?: LabKeeper | undefined;
  /** How many there may be at the same time. Default: 10,000. */
  readonly most?: number;
  /**
   * What stands for a lab in the addresses of its devices, where its name can be guessed and its devices are reached by everybody.
   * Default: its name.
   */
  readonly keyOf?: (name: string) => string;
}

/** The labs of a server, by name. */
export interface Labs {
  readonly size: number;
  all(): readonly HostedLab[];
  get(name: string): HostedLab | undefined;
  /** The one that a device's address means. */
  at(key: string): HostedLab | undefined;
  /** Takes in a lab that was made elsewhere. @throws RangeError if there is one of that name. */
  host(name: string, lab: LabCore, options?: HostOptions): HostedLab;
  /** Makes those that are kept and not here yet, so that they go on. */
  wake(): Promise<void>;
  /** @throws ControlError for a name that is taken, too many labs, or a request that makes no sense. */
  create(request: LabRequest): Promise<HostedLab>;
  /** Closes a lab, and lets it begin anew as a scenario has it. @throws ControlError for one that makes no sense. */
  load(hosted: HostedLab, scenario: object): Promise<void>;
  /** Closes a lab, and lets it go on as an exported one, with its time and its future. @throws ControlError for one that can't be. */
  bring(hosted: HostedLab, document: object): Promise<void>;
  /** Closes a lab; `false` if it stays as long as the server does. */
  remove(hosted: HostedLab): boolean;
  /** Closes all. */
  close(): void;
}

export function createLabs(make: MakeLab, { keeper, most = 10_000, keyOf = (name) => name }: LabsOptions = {}): Labs {
  const labs = new Map<string, HostedLab>();
  const byKey = new Map<string, HostedLab>();
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
    const hosted = hostLab({ name, key: keyOf(name) }, lab, options);
    labs.set(name, hosted);
    byKey.set(hosted.key, hosted);
    return hosted;
  };
  return {
    get size() {
      return labs.size;
    },
    all: () => [...labs.values()],
    get: (name) => labs.get(name),
    at: (key) => byKey.get(key),
    host,
    async wake() {
      for (const name of keeper?.names() ?? []) {
        if (labs.has(name)) continue;
        const request = keeper!.about(name) as LabRequest;
        host(name, await make(request, keeper!.store(name)), { request });
      }
    },
    async create(request) {
      const name = request.name ?? free();
      if (isTaken(name)) throw new ControlError('conflict', `there is a lab named ${name} already`);
      if (labs.size + coming.size >= most)
        throw new ControlError('conflict', `there are ${most} labs, which is as many as there may be: delete one`);
      coming.add(name);
      try {
        return host(name, await fresh(() => make(request, keeper?.begin(name, request))), { request });
      } finally {
        coming.delete(name);
      }
    },
    async load(hosted, scenario) {
      const remake = hosted.remake ?? make;
      const request: LabRequest = { scenario: scenario as never };
      hosted.become(await fresh(() => remake(request, keeper?.begin(hosted.name, request))), request);
    },
    async bring(hosted, document) {
      const remake = hosted.remake ?? make;
      const { about, ...contents } = await made(async () => readDocument(document));
      const since = realTime();
      const lab = await fresh(() => remake(about, createMemoryStore(contents, since)));
      if (!keeper) return hosted.become(lab, about);
      lab.close();
      fillStore(keeper.begin(hosted.name, about), contents);
      return hosted.become(await remake(about, { ...keeper.store(hosted.name), since }), about);
    },
    remove(hosted) {
      if (hosted.isFixed) return false;
      labs.delete(hosted.name);
      byKey.delete(hosted.key);
      hosted.lab.close();
      keeper?.remove(hosted.name);
      return true;
    },
    close() {
      for (const { lab } of labs.values()) lab.close();
      labs.clear();
      byKey.clear();
    },
  };
}

/** A lab that is kept before anybody is told of it. */
function fresh(make: () => LabCore | Promise<LabCore>): Promise<LabCore> {
  return made(async () => {
    const lab = await make();
    lab.keep();
    return lab;
  });
}

/** What callers ask for: what makes no sense is theirs to mend. */
async function made<Value>(make: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await make();
  } catch (error) {
    const isTheirs = error instanceof HardwareError || error instanceof FaultError || error instanceof RangeError;
    throw isTheirs ? new ControlError('invalid', error.message) : error;
  }
}
