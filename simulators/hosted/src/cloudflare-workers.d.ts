declare module 'cloudflare:workers' {
  import type { ObjectState } from './platform.ts';

  /** What lets other workers call the methods of an object. */
  export class DurableObject<Env = unknown> {
    protected readonly ctx: ObjectState;
    protected readonly env: Env;
    constructor(ctx: ObjectState, env: Env);
  }
}

declare module 'labrig:console' {
  /** The files of the built page, by their paths in its folder. */
  export const files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}
