/** All that the box is: plain data. */
export interface AcmeState {
  readonly apiKey: string;
  readonly cameras: readonly Camera[];
  /** In the order in which they were begun. */
  readonly clips: readonly Clip[];
}

export interface Camera {
  readonly id: string;
  readonly name: string;
  /** In dB. */
  readonly gain: number;
  readonly plugged: boolean;
}

export interface Clip {
  readonly id: string;
  /** Id of its camera. */
  readonly camera: string;
  /** Virtual time in milliseconds since 1970, as `until`. */
  readonly started: number;
  /** Its end; while it is recorded, the end that it will have. */
  readonly until: number;
  readonly status: 'recording' | 'done' | 'torn';
}
