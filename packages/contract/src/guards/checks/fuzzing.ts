import { assert } from 'chai';
import { simulateMotif } from '@labrig/motif-simulator';
import { play } from '../../fuzz/play.ts';
import { stageOf } from '../../fuzz/stage.ts';
import type { AnySimulator } from '@labrig/simulator';
import type { Call } from '../../fuzz/call.ts';

const called = (operation: string, method: string, path: string): Call => ({
  kind: 'call',
  operation,
  method,
  path: [path],
  query: [],
  headers: {},
  body: { as: 'nothing' },
  caller: 0,
});

/** What fuzzing has against a history of one call, with a recording system of which something is broken. */
async function found(call: Call, change: (sound: AnySimulator) => Partial<AnySimulator>): Promise<string> {
  const sound: AnySimulator = simulateMotif();
  const { stage } = await stageOf('motif', { ...sound, ...change(sound) });
  const history = play(stage, [call], { lines: [], calls: 0, answers: new Set() });
  return history
    .then(
      () => 'nothing',
      (error: Error) => error.message,
    )
    .finally(() => stage.lab.close());
}

export async function expectStatusFound(): Promise<void> {
  const listCameras = (): object => ({ status: 418, body: { cameras: [] } });
  const what = await found(called('listCameras', 'GET', '/api/1/cameras'), ({ handlers }) => ({
    handlers: { ...handlers, listCameras } as never,
  }));
  assert.match(what, /listCameras/, 'what was found of a status that the spec lacks');
}

export async function expectBreachFound(): Promise<void> {
  const holds = (state: { readonly cameras: readonly { readonly phase: { readonly kind: string } }[] }): boolean =>
    state.cameras.every(({ phase }) => phase.kind === 'idle');
  const what = await found(called('startRecording', 'POST', '/api/1/recording/start'), ({ invariants }) => ({
    invariants: { ...invariants, 'nothing ever records': holds },
  }));
  assert.match(what, /no longer so: nothing ever records/, 'what was found of an invariant');
}
