import { answers, chatty, handles, open, seen, status } from './changes.ts';
import type { SimulatorMutation } from './mutation.ts';

const bytes = 'bytes that are too few, too many or others are refused, and the right ones are taken afterwards';

/** A Moveshelf server of which one thing is broken. */
export const moveshelfMutations: readonly SimulatorMutation[] = [
  {
    name: 'what an operation refuses is answered with 404, where it should be 200',
    change: answers('graphql', (answer) => (answer.body?.errors ? { ...answer, status: 404 } : answer)),
    caughtBy: 'a job needs clips that there are',
    words: /processGaitTool .* answered 404 with a status that its description does not know/,
  },
  {
    name: 'projects lack their names',
    change: answers('graphql', (answer) => {
      const text = JSON.stringify(answer.body, (name, value: unknown) => (name === 'name' ? undefined : value));
      return { ...answer, body: JSON.parse(text) as unknown };
    }),
    caughtBy: 'the projects of a user are listed, each with its first clips and what can be downloaded of it',
    words: /listProjects .* answered 200 with JSON of another shape/,
  },
  {
    name: 'bytes are taken whatever their checksum',
    change: answers('putFile', (answer) => (answer.status === 400 ? { status: 200, body: undefined } : answer)),
    caughtBy: bytes,
    words: /expected 200 to equal 400/,
  },
  {
    name: 'an address never expires',
    change: handles('putFile', (call, sound) => sound(seen(call, { now: 0 }))),
    caughtBy: 'an address expires, for sending and for getting',
    words: /to equal 403/,
  },
  {
    name: 'a success has errors, of which there are none',
    change: answers('graphql', (answer) => ({ ...answer, body: { errors: [], ...answer.body } })),
    caughtBy: 'a success has no errors, whatever the document is called, and metadata may come as an object',
    words: /'errors', 'data'/,
  },
  {
    name: 'a store that is full takes everything',
    change: answers('putFile', (answer) => (answer.status === 507 ? { status: 200, body: undefined } : answer)),
    caughtBy: 'a store that is full refuses what does not fit, and takes it when there is room again',
    words: /Error/,
  },
  {
    name: 'whoever has no key is somebody',
    change: open(1),
    caughtBy: 'a key that is missing, malformed or wrong is refused',
    words: /expected 200 to equal 401/,
  },
  {
    name: 'a whole file is answered as a part of one',
    change: status('getFile', 206),
    caughtBy: 'a file is downloaded without a key, as a whole or in part',
    words: /Error/,
  },
  {
    name: 'the journal tells addresses of files',
    change: chatty,
    caughtBy: 'no secret is in the journal',
    words: /the journal tells a secret/,
  },
];
