import type { AnySimulator } from '@labrig/simulator';
import type { Cassette, CassetteEntry } from '../cassette/cassette.ts';

/** What a vendor's cassettes need to be played back to its simulator. */
export interface Playback {
  /** The simulator, with what can be seen of the device in the cassette: its generation, its cameras. */
  simulate(cassette: Cassette): AnySimulator;
  /**
   * What the simulator takes in the place of the device's credentials, text by text. Only those that the device took: a wrong
   * password is to stay one.
   *
   * @param credentials - those of the simulator.
   */
  credentials(cassette: Cassette, credentials: Readonly<Record<string, unknown>>): ReadonlyMap<string, string>;
  /** A better name for what is asked than the `operationId`, which may be one for all. Default: that. */
  readonly operation?: (entry: CassetteEntry) => string | undefined;
  /** Names of the members that tell a state. */
  readonly states: readonly string[];
}

/** The JSON of a request's body. */
export function bodyOf({ request }: CassetteEntry): unknown {
  return request.body && 'json' in request.body ? request.body.json : undefined;
}

/** The JSON of an answer's body. */
export function answerOf({ answer }: CassetteEntry): unknown {
  return answer?.body && 'json' in answer.body ? answer.body.json : undefined;
}

/** Was the request taken? */
export function wasTaken({ answer }: CassetteEntry): boolean {
  return answer !== undefined && answer.status < 300;
}

/** The JSON of all answers with 200 to a GET of such a path. */
export function answersTo(entries: readonly CassetteEntry[], path: RegExp): readonly unknown[] {
  return entries
    .filter(({ request, answer }) => request.method === 'GET' && path.test(request.path) && answer?.status === 200)
    .map(answerOf);
}
