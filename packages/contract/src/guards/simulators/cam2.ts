import { answers, chatty, dialect, forever, handles, seen, status } from './changes.ts';
import type { SimulatorMutation } from './mutation.ts';

const added = 'a camera is added, changed and found in each of its three kinds';

/** A camera database of which one thing is broken. */
export const cam2Mutations: readonly SimulatorMutation[] = [
  {
    name: 'a new camera is answered with 200',
    change: status('createCamera', 200),
    caughtBy: added,
    words: /createCamera 200: expected status 201/,
  },
  {
    name: 'a camera does not say how it is reached',
    change: answers('cameraById', ({ body, ...answer }) => {
      const { retrieval: _, ...rest } = body;
      return { ...answer, body: rest };
    }),
    caughtBy: added,
    words: /cameraById 200: expected must have required property 'retrieval'/,
  },
  {
    name: 'null in a change takes a value away, where it should leave it alone',
    change: dialect(({ parse }) => ({
      parse: (text) => parse!(text.replaceAll('"city":null', '"city":"unknown"')),
    })),
    caughtBy: added,
    words: /West Lafayette/,
  },
  {
    name: 'a token that has expired is taken',
    change: forever,
    caughtBy: 'a token that has expired is refused',
    words: /a token that has expired: expected 200 to equal 401/,
  },
  {
    name: 'an app of users writes cameras',
    change: dialect(({ authenticate }) => ({
      authenticate(caller, world, operation) {
        const admission = authenticate!(caller, world, operation);
        return admission.refused?.status === 403 ? { who: { clientID: '', permissionLevel: 'admin' } } : admission;
      },
    })),
    caughtBy: 'an app is registered, reads cameras, and may write none',
    words: /this must fail with AuthorizationError/,
  },
  {
    name: 'an old number is given twice',
    change: handles('updateCamera', async (call, sound) => {
      const answer = await sound(call);
      return answer.status === 409 ? { status: 200, body: { cameraID: call.path.cameraID } } : answer;
    }),
    caughtBy: 'an old number belongs to one camera',
    words: /this must fail with ResourceConflictError/,
  },
  {
    name: 'every page of a search is the first',
    change: handles('searchCamera', (call, sound) =>
      sound(seen(call, { query: { ...call.query, offset: undefined } })),
    ),
    caughtBy: 'a search gives a hundred at a time, in one order, and nothing twice',
    words: /gave the same page at offset 100 again/,
  },
  {
    name: 'the change log leaves out the last change',
    change: answers('getChangeLog', ({ body, ...answer }) => ({ ...answer, body: body.slice?.(0, -1) ?? body })),
    caughtBy: 'what is added and changed is in the change log',
    words: /to deeply equal/,
  },
  {
    name: 'the journal tells secrets of apps',
    change: chatty,
    caughtBy: 'no secret is in the journal',
    words: /the journal tells a secret/,
  },
];
