import { answerOf, wasTaken } from './playback.ts';
import { isAbout } from './is-about.ts';
import type { CassetteRequest } from '../cassette/cassette.ts';
import type { Line } from '../cassette/read-cassette.ts';

/** What requests that could not be sent again would have made or filled: whatever is about it can't be sent either. */
export interface Unmade {
  /** An exchange was played: what its answer names is there. */
  played(entry: Line): void;
  /** An exchange was not. @param noun - what its answer is about. @param parameters - those in its path. */
  add(entry: Line, noun: string, parameters: Readonly<Record<string, string>>): void;
  /** Why a request can't be sent; `undefined`: it can. */
  about(request: CassetteRequest, parameters: Readonly<Record<string, string>>): string | undefined;
}

/** Texts of this length, in characters, are ids that nothing else has. */
const least = 8;

interface Id {
  readonly noun: string;
  readonly value: string | number;
}

export function createUnmade(): Unmade {
  const there = new Set<string>();
  const texts = new Map<string, number>();
  const numbers: { readonly noun: string; readonly value: string; readonly line: number }[] = [];

  return {
    played: (entry) => {
      for (const { value } of idsIn(answerOf(entry), '')) if (typeof value === 'string') there.add(value);
    },
    add(entry, noun, parameters) {
      if (!wasTaken(entry)) return;
      const { line } = entry;
      const made = (value: string): void => {
        if (!there.has(value) && !texts.has(value)) texts.set(value, line);
      };
      for (const { noun: whose, value } of idsIn(answerOf(entry), noun)) {
        if (typeof value === 'number') numbers.push({ noun: whose, value: String(value), line });
        else if (!Object.values(parameters).includes(value)) made(value);
      }
      // What it was about itself has not become what it should have.
      const last = Object.values(parameters).at(-1) ?? '';
      if (last.length >= least && !texts.has(last)) texts.set(last, line);
    },
    about({ path, body }, parameters) {
      const text = path + (body ? JSON.stringify(body) : '');
      const line =
        [...texts].find(([id]) => text.includes(id))?.[1] ??
        numbers.find(({ noun, value }) =>
          Object.entries(parameters).some(([name, given]) => given === value && isAbout(noun, name)),
        )?.line;
      return line === undefined ? undefined : `it is about what line ${line} made, which could not be sent again`;
    },
  };
}

/** Ids in an answer, and of what. */
function idsIn(value: unknown, noun: string, name = 'id'): readonly Id[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([member, part]) => {
      if (Array.isArray(value)) return idsIn(part, noun, name);
      return idsIn(part, typeof part === 'object' && member !== 'data' ? member : noun, member);
    });
  }
  const links = typeof value === 'string' ? (value.match(/__secret_\d+__/g) ?? []) : [];
  if (links.length > 0) return links.map((link) => ({ noun, value: link }));
  if (!/id$/i.test(name)) return [];
  if (typeof value === 'number') return [{ noun, value }];
  return typeof value === 'string' && value.length >= least ? [{ noun, value }] : [];
}
