import { Command } from 'commander';

/** A command whose mistakes are thrown, and said by whoever catches them. */
export function quiet(name: string): Command {
  return new Command(name).exitOverride().configureOutput({ outputError: () => undefined });
}
