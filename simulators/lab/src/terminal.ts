/** Where the command reads and writes: the process, or a test. */
export interface Terminal {
  readonly print: (text: string) => void;
  /** Says what is going on, beside what is printed. */
  readonly tell?: (text: string) => void;
  /** Resolves when the person wants it to end: Ctrl-C, or a signal. */
  readonly stopped: () => Promise<unknown>;
}
