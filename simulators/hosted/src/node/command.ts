import { Command, InvalidArgumentError } from 'commander';
import { readOrganisations } from '../organisation/settings.ts';
import { serveWorker } from './serve.ts';
import { writeBuild } from './write-build.ts';
import type { ServeOptions } from './serve.ts';

/** Where the command reads and writes: the process, or a test. */
export interface Terminal {
  readonly print: (text: string) => void;
  /** Resolves when the person wants it to end. */
  readonly stopped: () => Promise<unknown>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Runs the whole contract against the worker; answers the exit code. */
  readonly contract: () => Promise<number>;
}

/** What was asked for can't be done; the message is for the person at the terminal. */
export class HostedError extends Error {
  override readonly name = 'HostedError';
}

/** The token of the organisation that is there where none is named, and its SHA-256: on this machine it's no secret. */
const example = { token: 'example', hash: '50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c' };

/** `pnpm hosted`. @throws CommanderError for a wrong command line; HostedError for what can't be done. */
export function command({ print, stopped, environment, contract }: Terminal): Command {
  const program = new Command('hosted')
    .description('Labs for a whole organisation, on Durable Objects.')
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  program
    .command('dev')
    .description('run the worker on this machine, on workerd')
    .option('--port <number>', 'port to listen on; 0: a free one', port, 4100)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--persist <dir>', 'folder in which labs outlive the process')
    .action(async (options: Pick<ServeOptions, 'port' | 'host' | 'persist'>) => {
      const given = environment['LABRIG_ORGANISATIONS'];
      if (given === undefined && !/^(?:localhost|::1|127\.)/.test(options.host!))
        throw new HostedError(`--host ${options.host} lets others in: say who may, in LABRIG_ORGANISATIONS`);
      const organisations = given ?? JSON.stringify([{ name: 'example', tokenSha256: example.hash }]);
      check(organisations);
      const served = await serveWorker({ ...options, organisations });
      print(report(served.url, given === undefined ? example.token : 'TOKEN'));
      await stopped();
      await served.close();
    });
  program
    .command('build')
    .description('write the worker, and what Cloudflare and workerd must know of it, to a folder')
    .argument('<dir>')
    .action(async (folder: string) => {
      for (const file of await writeBuild(folder)) print(file);
    });
  program
    .command('contract')
    .description('run the whole contract of all vendors against the worker')
    .action(async () => {
      if ((await contract()) !== 0) throw new HostedError('the worker breaks the contract');
    });
  return program;
}

function check(organisations: string): void {
  try {
    readOrganisations(organisations);
  } catch (error) {
    throw error instanceof RangeError ? new HostedError(error.message, { cause: error }) : error;
  }
}

function report(url: string, token: string): string {
  const bearer = `-H 'Authorization: Bearer ${token}'`;
  return [
    'The worker is up.',
    '',
    `  console and control API  ${url}`,
    `  token                    ${token === 'TOKEN' ? 'one of those in LABRIG_ORGANISATIONS' : token}`,
    '',
    'Try it:',
    `  curl ${bearer} -H 'Content-Type: application/json' -d '{"name":"first"}' ${url}/labs`,
    `  curl ${bearer} ${url}/labs/first`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new InvalidArgumentError('It must be an integer from 0 to 65535.');
  return value;
}
