import { isAbout } from './is-about.ts';

/** What the simulator has in the place of what the device had: keys, tokens, ids, names of files. */
export interface Substitutes {
  /** A text of a request, with what the simulator has. */
  text(text: string): string;
  /** A parameter in the path, by its name in the spec. */
  parameter(name: string, value: string): string;
  /** JSON of a request. */
  json(value: unknown, name?: string): unknown;
  /** Learns from two answers to the same request. @param noun - what the answer as a whole is about. */
  learn(device: unknown, simulator: unknown, noun: string): void;
}

/** A number that stands for something, such as a room. */
interface Pair {
  readonly noun: string;
  readonly device: number;
  readonly simulator: number;
}

/** Words that may be ids: long ones, with what is in file names, too. */
const words = /[\w.-]{6,}/g;

/** @param known - what is known from the start, text by text. */
export function createSubstitutes(known: ReadonlyMap<string, string>): Substitutes {
  const texts = new Map(known);
  const pairs: Pair[] = [];

  const number = (noun: string, device: number): number => {
    const found = pairs.filter((pair) => pair.device === device);
    const fitting = found.filter((pair) => isAbout(pair.noun, noun));
    // The latest, since ids may be given again.
    return (fitting.at(-1) ?? (isUnanimous(found) ? found.at(-1) : undefined))?.simulator ?? device;
  };
  const text = (given: string): string =>
    texts.get(given) ?? given.replaceAll(words, (word) => texts.get(word) ?? word);

  const learnText = (device: string, simulator: string): void => {
    if (device === simulator) return;
    const [left, right] = [device.split(/([^\w.-]+)/), simulator.split(/([^\w.-]+)/)];
    // Addresses and the like: the same but for some words.
    if (left.length === right.length && left.every((part, index) => index % 2 === 0 || part === right[index])) {
      for (const [index, part] of left.entries())
        if (part !== right[index] && part !== '') texts.set(part, right[index]!);
    } else texts.set(device, simulator);
  };
  const learn = (device: unknown, simulator: unknown, noun: string, name: string): void => {
    if (typeof device === 'string' && typeof simulator === 'string') {
      if (isIdentity(name, device)) learnText(device, simulator);
    } else if (typeof device === 'number' && typeof simulator === 'number') {
      if (/^(?:id|\w+_ids?|\w+Id)$/.test(name)) pairs.push({ noun: name === 'id' ? noun : name, device, simulator });
    } else if (Array.isArray(device) && Array.isArray(simulator)) {
      for (const [index, item] of device.entries()) learn(item, simulator[index], noun, name);
    } else if (isObject(device) && isObject(simulator)) {
      for (const [member, value] of Object.entries(device)) {
        const inner = typeof value === 'object' && member !== 'data' ? member : noun;
        learn(value, simulator[member], inner, member);
      }
    }
  };

  return {
    text,
    parameter: (name, value) => (/^\d{1,15}$/.test(value) ? String(number(name, Number(value))) : text(value)),
    json: function json(value: unknown, name = ''): unknown {
      if (typeof value === 'string') return text(value);
      if (typeof value === 'number')
        return pairs.some((pair) => isAbout(pair.noun, name)) ? number(name, value) : value;
      if (Array.isArray(value)) return value.map((item) => json(item, name));
      if (!isObject(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([member, part]) => [text(member), json(part, member)]));
    },
    // An answer may be nothing but an id.
    learn: (device, simulator, noun) => learn(device, simulator, noun, 'id'),
  };
}

function isUnanimous(pairs: readonly Pair[]): boolean {
  return new Set(pairs.map(({ simulator }) => simulator)).size === 1;
}

/** Does a text stand for something, rather than say something? */
function isIdentity(name: string, value: string): boolean {
  return (
    /(?:^|_)(?:id|uuid|serial|mxid|filename|key|token|secret|url|uri|hash|path)s?$|(?:Id|ID|Uri|Url|Path)s?$/.test(
      name,
    ) ||
    /__secret_\d+__|__origin__/.test(value) ||
    /^[0-9a-f]{16,}$|^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
