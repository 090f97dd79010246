import type { Device } from '@labrig/simulator';

/** What a vendor brings to `labrig up`, beside the simulator itself. */
export interface Vendor {
  readonly name: string;
  /** One line for the table: what is being simulated. */
  readonly title: string;
  /** Its port is that of the console plus this. */
  readonly offset: number;
  /** What the command line may say of it: `--cameras <number>`. Each value reaches `prepare` by its name. */
  readonly settings?: readonly Setting[];
  /** Makes ready what must exist before the lab does, such as ports that the device's own answers name. */
  prepare(place: Place): Promise<Prepared>;
}

/** An option of the simulator that the command line knows, too: a number. */
export interface Setting {
  readonly name: string;
  readonly description: string;
  readonly least: number;
  readonly most: number;
}

export interface Place {
  readonly host: string;
  /** A folder of this run, for files that users need; it is removed at the end. */
  readonly folder: string;
  /** Is told what takes longer than a moment. */
  readonly tell: (text: string) => void;
}

export interface Prepared {
  /**
   * Options that the place adds to those that are asked for: addresses, writers of pictures. Asked again for every lab that takes
   * the place of the one before.
   */
  options?(asked: object): Promise<object>;
  /** Key and certificate, PEM, if the device speaks HTTPS. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Begins what runs beside the HTTP port; for a device that takes the place of another, again. */
  start?(device: Device): void;
  /** What a user needs to reach it, for `--json`. */
  describe(device: Device, url: string): Readonly<Record<string, unknown>>;
  /** A first command to copy. */
  firstCommand(device: Device, url: string): string;
  close?(): Promise<void>;
}
