/** Where a command reads and writes: the process, or a test. */
export interface Terminal {
  /** What was asked for, on standard output. */
  readonly print: (text: string) => void;
  /** How it goes, on standard error. */
  readonly tell: (text: string) => void;
  /** Resolves when the person wants it to end: Ctrl-C, or a signal. */
  readonly stopped: () => Promise<unknown>;
  /** What the process will end with, if not 0. */
  readonly exitWith: (code: number) => void;
}
