import { hasPlaces, origin } from '../cassette/cassette.ts';
import { at, shown } from '../pointer.ts';
import { compare } from './compare.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { CassetteAnswer } from '../cassette/cassette.ts';
import type { Line } from '../cassette/read-cassette.ts';
import type { Difference } from './compare.ts';
import type { Divergence } from './divergence.ts';
import type { Playback } from './playback.ts';
import type { Substitutes } from './substitutes.ts';

/** What the simulator has answered. */
export interface Simulated {
  readonly status: number;
  readonly type: string;
  /** JSON, or a text; `undefined` for all else. */
  readonly body: unknown;
}

interface Context {
  readonly operations: readonly SpecOperation[];
  readonly playback: Playback;
  readonly base: string;
  readonly substitutes: Substitutes;
}

/** Compares answers of the device with those of the simulator, and learns from them. */
export function answersOf({ playback, base, substitutes }: Context) {
  /** By how much the device's lists were longer when they were seen first. */
  const offsets = new Map<string, number>();
  const isState = (name: string): boolean => playback.states.includes(name);

  return {
    compare(entry: Line, operation: SpecOperation | undefined, simulated: Simulated): readonly Divergence[] {
      const answer = entry.answer!;
      const { method, path: asked } = entry.request;
      const [pathname = ''] = asked.split('?');
      const name = playback.operation?.(entry) ?? operation?.id ?? `${method} ${pathname}`;
      const about = { operation: name, status: answer.status, line: entry.line };
      const found = (difference: Difference): Divergence => ({ ...about, ...difference });
      const broken = operation ? brokenIn(answer, operation) : [];
      if (answer.status !== simulated.status) {
        const statuses = { device: String(answer.status), simulator: String(simulated.status) };
        return [...broken.map(found), found({ kind: 'status', path: '', ...statuses })];
      }
      const media = mediaOf(answer.headers['content-type'] ?? '');
      if (media !== mediaOf(simulated.type)) {
        const types = { device: media || 'none', simulator: mediaOf(simulated.type) || 'none' };
        return [...broken.map(found), found({ kind: 'media', path: '', ...types })];
      }
      if (!answer.body || !('json' in answer.body)) return broken.map(found);
      const offset = (path: string, now: number): number => {
        const key = `${asked} ${path}`;
        if (!offsets.has(key)) offsets.set(key, now);
        return offsets.get(key)!;
      };
      const differences = compare(answer.body.json, simulated.body, { isState, offset });
      // What the spec says already needs not be said twice.
      const rest = differences.filter(({ path }) => !broken.some((each) => each.path === path));
      return [...broken, ...rest].map(found);
    },
    learn({ answer }: Line, operation: SpecOperation | undefined, { status, body }: Simulated): void {
      if (!answer?.body || !('json' in answer.body) || answer.status !== status) return;
      const placed = JSON.parse((JSON.stringify(body) ?? 'null').replaceAll(base, origin)) as unknown;
      substitutes.learn(answer.body.json, placed, nounOf(operation));
    },
  };
}

/** Where the device's answer isn't what the spec says. */
function brokenIn({ status, body }: CassetteAnswer, operation: SpecOperation): readonly Difference[] {
  const declared = operation.answers[status];
  if (!declared) {
    const statuses = Object.keys(operation.answers).join(', ');
    return [{ kind: 'spec', path: '', device: `status ${status}`, simulator: `the spec has ${statuses}` }];
  }
  if (!declared.validate || !body || 'bytes' in body || 'form' in body) return [];
  const value = 'json' in body ? body.json : body.text;
  if (declared.validate(value)) return [];
  // What stands in the place of a secret has neither its form nor its length.
  const isReal = (pointer: string): boolean => {
    const found = at(value, pointer);
    return typeof found !== 'string' || !hasPlaces(found);
  };
  const errors = (declared.validate.errors ?? []).filter(({ instancePath }) => isReal(instancePath));
  return errors.map(({ instancePath, message, keyword, params }) => {
    const name = keyword === 'required' ? `/${String(params['missingProperty'])}` : '';
    return {
      kind: 'spec' as const,
      path: (instancePath + name).replaceAll(/\/\d+(?=\/|$)/g, '/*'),
      device: shown(at(value, instancePath + name)),
      simulator: `the spec: ${message ?? keyword}`,
    };
  });
}

/** What an answer without a better name is about: `/rooms/{room}/lock` is about a room. */
export function nounOf(operation: SpecOperation | undefined): string {
  const made = /^(?:create|add|start|register|cut)([A-Z]\w*)$/.exec(operation?.id ?? '')?.[1];
  const listed = /^list([A-Z]\w*)$/.exec(operation?.id ?? '')?.[1];
  return made ?? listed ?? operation?.path.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? '';
}

function mediaOf(type: string): string {
  return type.split(';')[0]!.trim().toLowerCase();
}
