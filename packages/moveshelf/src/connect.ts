import { createTransport, encodeJson } from '@labrig/http';
import { answerTo } from './answer.ts';
import { graphql } from './generated/operations.ts';
import { secretNames, withoutSecrets } from './secrets.ts';
import type { Arguments, CallOptions, OperationTypes, TransportOptions } from '@labrig/http';
import type { Answer } from './answer.ts';
import type { TypedDocument } from './generated/documents.ts';
import type { MoveshelfOptions } from './options.ts';

/** What a document is executed with: its variables, which may be left out if it requires none. */
export type RunArguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: CallOptions]
    : [variables: Variables, options?: CallOptions];

/** A way to Moveshelf that never throws: the ground that `createMoveshelf` stands on, and all that a small bundle needs. */
export interface Connection {
  /** Executes a document: one of `@labrig/moveshelf/documents`, or your own. Needs no `this`. */
  readonly run: <Data extends object, Variables extends object>(
    document: TypedDocument<Data, Variables>,
    ...rest: RunArguments<Variables>
  ) => Promise<Answer<Data>>;
  /** For the addresses of files: the client's `fetch`, time, retries and limits, without the key. */
  readonly files: Omit<TransportOptions, 'baseUrl'>;
  /** Strikes out of the server's words what is secret. */
  readonly clean: (text: string) => string;
}

/**
 * Makes a connection. Nothing is sent before the first document.
 *
 * @throws TypeError if `baseUrl` is no URL, or `secretKey` can't be one. It repeats neither.
 * @example
 * const { run } = connect({ baseUrl: 'https://api.moveshelf.com', secretKey });
 * const answer = await run(listProjects);
 * if (answer.kind === 'data') console.log(answer.data.viewer?.projects);
 */
export function connect({ baseUrl, secretKey, ...options }: MoveshelfOptions): Connection {
  // The platform's own error would quote the key.
  if (!/^[\x21-\x7e]+$/.test(secretKey)) throw new TypeError('secretKey: not a key');
  const { middleware: _middleware, ...files } = options;
  const clean = (text: string): string => withoutSecrets(text, secretKey);
  const { call } = createTransport({
    ...options,
    // The vendor's own settings name the address with its path.
    baseUrl: baseUrl.replace(/\/graphql\/?$/, ''),
    headers: { authorization: `Bearer ${secretKey}` },
    secrets: secretNames,
  });
  return {
    async run(document, variables = {} as never, own?: CallOptions) {
      const { id, retry, text } = document;
      // Only variables may hold what JSON can't carry.
      const encode = (): string => `{"query":${JSON.stringify(text)},"variables":${encodeJson(variables)}}`;
      const operation = { ...graphql, id, retry, encode };
      const args: Arguments<OperationTypes> = { body: variables };
      return answerTo(document, await call(operation, args as never, own), clean);
    },
    files: { ...files, secrets: secretNames },
    clean,
  };
}
