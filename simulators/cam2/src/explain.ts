import { members } from './cameras/retrieval.ts';
import type { Problem } from '@labrig/simulator';
import type { Camera } from './generated/spec.ts';

/** What is wrong with a request, in one sentence: the problem that says most. */
export function explain(problems: readonly Problem[]): string {
  const ruledOut = new Set(problems.filter(isOtherType).map(({ params }) => String(params['allowedValue'])));
  const [worst] = problems.toSorted((a, b) => weight(b, ruledOut) - weight(a, ruledOut));
  return worst ? sentence(worst) : 'The request is not valid.';
}

/**
 * A camera is one of several alternatives, by its type. They are refused one after the other, and most of the reasons only say that
 * another one was meant.
 *
 * | problem | weight |
 * | --- | --- |
 * | `type` is none of the three | 4 |
 * | any other | 3 |
 * | `type` is missing: `retrieval` needs it, other members don't | 2 |
 * | `retrieval` or a member of it is missing, as long as the type isn't known | 1 |
 * | another type is meant | 0 |
 *
 * @param ruledOut - the types that the camera doesn't have.
 */
function weight(problem: Problem, ruledOut: ReadonlySet<string>): number {
  const { keyword, params } = problem;
  if (keyword === 'oneOf' || (keyword === 'type' && params['type'] === 'null')) return 0;
  if (isOtherType(problem)) return ruledOut.size === types.length ? 4 : 0;
  const [place, member] = pathOf(problem).split('.');
  if (keyword === 'required' && place === 'type') return 2;
  if (place !== 'retrieval' || (member === undefined && keyword !== 'required')) return 3;
  if (ruledOut.size === 0) return 1;
  if (member === undefined) return 3;
  return types.some((type) => !ruledOut.has(type) && (members[type] as readonly string[]).includes(member)) ? 3 : 0;
}

const types = Object.keys(members) as Camera['type'][];

function isOtherType({ instancePath, keyword }: Problem): boolean {
  return instancePath === '/type' && keyword === 'const';
}

/** What the problem is about: `retrieval.ip`, `latitude`, or nothing, if it's the whole. */
function pathOf({ instancePath, keyword, params }: Problem): string {
  const pointer = keyword === 'required' ? `${instancePath}/${String(params['missingProperty'])}` : instancePath;
  return pointer.slice(1).replaceAll('/', '.');
}

function sentence(problem: Problem): string {
  const { keyword, params } = problem;
  const name = pathOf(problem);
  if (name === '') return 'The body must be an object.';
  if (name.endsWith('port')) return `${name} must be between 1 and 65535.`;
  switch (keyword) {
    case 'required':
    case 'minLength':
      return `${name} is missing.`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return `${name} must be ${ranges[name] ?? `${comparisons[keyword]} ${String(params['limit'])}`}.`;
    case 'enum':
      return `${name} must be one of ${(params['allowedValues'] as readonly string[]).join(', ')}.`;
    case 'const':
      return `${name} must be one of ${types.join(', ')}.`;
    case 'pattern':
      return name === 'start' || name === 'end' ? `${name} is not a timestamp.` : `${name} is malformed.`;
    case 'type':
      // What a camera needs can only be null or another kind of value, and null is what the vendor's client sends for nothing.
      if (name.startsWith('retrieval.') && params['type'] === 'string') return `${name} is missing.`;
      return `${name} must be ${kindOf(params['type'])}.`;
    default:
      return `${name} is not valid.`;
  }
}

/** What both ends of a range are better told together. */
const ranges: Readonly<Record<string, string>> = {
  latitude: 'between -90 and 90',
  longitude: 'between -180 and 180',
};

const comparisons = { minimum: 'at least', maximum: 'at most', exclusiveMinimum: 'more than' };

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
};

/** A schema may allow null besides. */
function kindOf(allowed: unknown): string {
  const kind = [allowed].flat().find((type) => type !== 'null');
  return kinds[String(kind)] ?? 'left out';
}
