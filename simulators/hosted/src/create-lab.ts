import { ControlError } from '@labrig/simulator/hosting';
import { withOrder } from './lab/order.ts';
import { orRefuse } from './organisation/or-refuse.ts';
import { limitsOf } from './organisation/settings.ts';
import { readText } from './read-text.ts';
import type { Environment } from './environment.ts';
import type { Organisation } from './organisation/settings.ts';

interface Creator {
  readonly organisation: Organisation;
  readonly object: ReturnType<Environment['ORGANISATIONS']['get']>;
}

/** As long as any other body of the control API may be, in bytes. */
const longest = 1024 * 1024;

/** What the control API answers of a lab, as far as it is looked at here. */
interface Made {
  readonly devices: readonly { readonly name: string }[];
}

/**
 * Makes a lab: its name is taken first, then its object makes it, and what is wrong with the request is found there. A name whose lab
 * was never made is free again.
 */
export async function createLab(
  request: Request,
  { LABS }: Environment,
  { organisation, object }: Creator,
): Promise<Response> {
  const text = await readText(request, longest);
  const asked = parse(text);
  const id = LABS.newUniqueId();
  const key = String(id);
  const wanted = asked['name'];
  const lab = orRefuse(await object.begin(limitsOf(organisation), { key, ...(isName(wanted) && { name: wanted }) }));
  const { name, expires } = lab;
  const headers = withOrder(
    { 'content-type': 'application/json' },
    { expires, requestsPerMinute: organisation.requestsPerMinute },
  );
  const body = JSON.stringify({ ...asked, name: isName(wanted) || wanted === undefined ? name : wanted });
  const answer = await LABS.get(id).fetch(new Request(request.url, { method: 'POST', headers, body }));
  if (answer.status !== 201) {
    await object.drop({ name, key });
    return answer;
  }
  const made = (await answer.json()) as Made;
  await object.note(
    name,
    made.devices.map((device) => device.name),
  );
  return Response.json(made, { status: 201 });
}

/** As the control API parses it, and its object checks it: here only the name matters. */
function parse(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ControlError('invalid', text.trim() === '' ? 'a JSON body is needed' : 'the body is not JSON');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ControlError('invalid', 'body must be object');
}

function isName(name: unknown): name is string {
  return typeof name === 'string' && /^[a-z0-9][a-z0-9-]{0,62}$/.test(name);
}
