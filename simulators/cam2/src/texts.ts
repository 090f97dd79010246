import { booleans } from './booleans.ts';
import { spec } from './generated/spec.ts';

/** What stands for something else in a form of a camera. JSON bodies of importing programs, and tables, have such texts, too. */
const { form = {} } = spec.operations.find(({ id }) => id === 'createCamera')!.body!;

/** What a text stands for in the member of a camera that has this name. What can't be read as such stays a text. */
export function meaning(name: string, text: string): unknown {
  if (form.numbers?.includes(name)) return numberIn(text) ?? text;
  if (form.booleans?.includes(name)) return Object.hasOwn(booleans, text) ? booleans[text] : text;
  if (!form.objects?.includes(name)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The number that a text is; none that would be infinite. */
function numberIn(text: string): number | undefined {
  const number = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
