import { spec } from '@labrig/moveshelf-simulator';
import { Unavailable } from '../scenario.ts';
import { replyOf, send } from '../send.ts';
import { watch } from '../watch.ts';
import { moveshelfOf } from './client.ts';
import type { Moveshelf, Session } from '@labrig/moveshelf';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
import type { Reply } from '../send.ts';
import type { Target } from '../target.ts';

/** What Moveshelf's scenarios work with. */
export interface MoveshelfRig {
  readonly moveshelf: Moveshelf;
  readonly target: Target;
  /** Another client of the same server, or one with another key. */
  client(settings?: { readonly secretKey?: string; readonly isPatient?: boolean }): Moveshelf;
  /** The first project that may be changed. */
  project(): Promise<{ readonly id: string; readonly name: string }>;
  /** A new subject with a session, in which a condition has as many trials. */
  visit(trials?: number): Promise<Session>;
  /** One document as it is on the wire, for what the client would never send. */
  ask(query: unknown, variables?: unknown, wire?: Wire): Promise<Reply>;
  /** One request as it is on the wire. */
  send(url: string, init: RequestInit): Promise<Reply>;
}

export interface Wire {
  /** In place of the document: a text goes as it is. */
  readonly body?: object | string;
  /** Instead of a good one; `null`: none. */
  readonly key?: string | null;
  readonly method?: string;
}

export type MoveshelfScenario = Scenario<MoveshelfRig>;

export async function moveshelfRig(target: Target, coverage: Coverage): Promise<MoveshelfRig> {
  const fetch = watch(target, spec.operations, coverage);
  const { secretKey = '' } = target.credentials as { secretKey?: string };
  const client: MoveshelfRig['client'] = ({ isPatient = false, ...settings } = {}) =>
    moveshelfOf({ ...target, fetch }, { ...settings, retry: isPatient && {} });
  const moveshelf = client();
  const project: MoveshelfRig['project'] = async () => {
    for (const { id } of await moveshelf.projects.list()) {
      const found = await moveshelf.projects.get(id);
      if (found.canEdit) return found;
    }
    throw new Unavailable('the user of the key may change no project');
  };
  return {
    moveshelf,
    target,
    client,
    project,
    send: async (url, init) => replyOf(await fetch(url, init)),
    ask(query, variables = {}, { body = { query, variables }, key = secretKey, method = 'POST' } = {}) {
      const headers = { ...(key !== null && { authorization: `Bearer ${key}` }) };
      return send(fetch, `${target.baseUrl}/graphql`, { method, headers, ...(method !== 'GET' && { body }) });
    },
    async visit(trials = 1) {
      const { name } = await project();
      const subject = await moveshelf.subjects.create(name, 'Contract');
      const path = `/${subject.id}/2026-03-02/`;
      const { id } = await moveshelf.sessions.create({ project: name, path, subject: subject.id });
      for (let trial = 1; trial <= trials; trial += 1) {
        await moveshelf.clips.create(name, { title: `Trial-${trial}`, projectPath: `${path}Barefoot` });
      }
      return moveshelf.sessions.get(id);
    },
  };
}
