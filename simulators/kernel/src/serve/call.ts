import type { World } from '../world.ts';
import type { RawInput } from './input.ts';

/** Who calls, from where they see the device, and how they wait. */
interface Visitor {
  readonly who: unknown;
  readonly origin: () => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** A call as its handler sees it. A class, because one is made for every request and must cost nothing. */
export class CallView {
  readonly path: RawInput['path'];
  readonly query: RawInput['query'];
  readonly header: RawInput['header'];
  readonly body: unknown;
  readonly who: unknown;
  readonly update: World<unknown>['update'];
  readonly random: World<unknown>['random'];
  readonly sleep: Visitor['sleep'];
  readonly #world: World<unknown>;
  readonly #origin: () => string;

  constructor(world: World<unknown>, { path, query, header, body }: RawInput, { who, origin, sleep }: Visitor) {
    this.path = path;
    this.query = query;
    this.header = header;
    this.body = body;
    this.who = who;
    this.update = world.update;
    this.random = world.random;
    this.sleep = sleep;
    this.#world = world;
    this.#origin = origin;
  }

  get now(): number {
    return this.#world.now;
  }

  get state(): unknown {
    return this.#world.state;
  }

  get origin(): string {
    return this.#origin();
  }
}
