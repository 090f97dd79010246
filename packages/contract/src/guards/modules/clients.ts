import { each } from './mutation.ts';
import type { ModuleMutation } from './mutation.ts';

const all = ['motif', 'valt', 'depthai', 'cam2', 'moveshelf'] as const;

/** Clients of which one thing is broken. */
export const clientMutations: readonly ModuleMutation[] = [
  {
    name: 'whatever fails is sent again, whether it may be or not',
    module: 'packages/http/src/retry.ts',
    swap: ({ retryDelay }) => ({
      retryDelay: (outcome: object, circumstances: object) => retryDelay(outcome, { ...circumstances, safe: true }),
    }),
    caughtBy: each(all, 'what may have been carried out is not sent twice', /to match object|expected 3 to be 1/),
  },
  {
    name: 'a server that wants to be left alone for an hour is asked again at once',
    module: 'packages/http/src/retry-after.ts',
    swap: () => ({ retryAfter: () => undefined }),
    caughtBy: each(all, 'nobody waits longer than anybody wants to', /to match object|expected 3 to be 1/),
  },
  {
    name: 'an answer that does not fit is passed on as if it did',
    module: 'packages/http/src/answer.ts',
    swap: ({ answerOf }) => ({
      answerOf(response: Response, text: string, expectation: object) {
        const outcome = answerOf(response, text, expectation);
        const { status, ok, headers } = response;
        return outcome.kind === 'decode' ? { kind: 'http', status, ok, headers, body: text } : outcome;
      },
    }),
    caughtBy: each(all, 'a page in the place of an answer is told as such', /to match object/),
  },
  {
    name: 'two dots are a segment of a path like any other',
    module: 'packages/http/src/segment.ts',
    swap: () => ({ segment: (value: unknown) => encodeURIComponent(String(value)) }),
    caughtBy: each(['motif', 'valt', 'depthai', 'cam2'], 'two dots in a path never climb', /asks for another address/),
  },
  {
    name: 'nothing that is shown is searched for secrets',
    module: 'packages/http/src/redact.ts',
    swap: () => ({ redactor: () => (text: string) => text }),
    caughtBy: each(all, 'a page that repeats the request gives no secret away', /not to contain/),
  },
  {
    name: 'each call renews a token that was refused by itself',
    module: 'packages/http/src/renewing.ts',
    swap: ({ renewing }) => ({
      renewing: (source: object) => (context: object) => {
        const shared = renewing(source)(context);
        return {
          ...shared,
          take: (operation: object, refused: unknown) =>
            (refused ? renewing(source)(context) : shared).take(operation, undefined),
        };
      },
    }),
    caughtBy: each(['valt', 'cam2'], '100 calls with a token that has expired renew it once', /to equal 2/),
  },
  {
    name: 'nobody hears how far an upload is',
    module: 'packages/moveshelf/src/upload/counted.ts',
    swap: ({ counted }) => ({
      counted: (stream: unknown, total: number, watchers: object) =>
        counted(stream, total, { ...watchers, onProgress: undefined }),
    }),
    caughtBy: each(['moveshelf'], 'an upload tells how far it is', /expected undefined to equal 36/),
  },
];
