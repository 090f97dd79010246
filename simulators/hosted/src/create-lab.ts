import { chosenNames } from '@labrig/lab/hosting';
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

/**
 * Makes a lab: its name is taken first, then its object makes it, and what is wrong with the request is found there. A name whose lab
 * was never made is free again.
 */
export async function createLab(
  request: Request,
  { LABS }: Environment,
  { organisation, object }: Creator,
): Promise<Response> {
  const asked = parse(await readText(request, longest));
  const id = LABS.newUniqueId();
  const key = String(id);
  const wanted = asked['name'];
  const devices = devicesOf(asked);
  const said = { key, devices, ...(isName(wanted) && { name: wanted }) };
  const { name, expires } = orRefuse(await object.begin(limitsOf(organisation), said));
  const { requestsPerMinute } = organisation;
  const headers = withOrder({ 'content-type': 'application/json' }, { expires, requestsPerMinute });
  // A name that is none is refused by those who know why.
  const body = JSON.stringify({ ...asked, name: wanted ?? name });
  const answer = await LABS.get(id).fetch(new Request(request.url, { method: 'POST', headers, body }));
  if (answer.status !== 201) await object.drop({ name, key });
  return answer;
}

/** What is going to be in the lab, for the list of labs: writing it there afterwards would cost as much as making the name known. */
function devicesOf({ vendors, scenario }: Readonly<Record<string, unknown>>): readonly string[] {
  const named = Array.isArray(vendors)
    ? vendors.map(String)
    : Object.keys((scenario as Scenario | undefined)?.devices ?? {});
  try {
    return chosenNames(named);
  } catch {
    // Nor will there be a lab: it's refused by those who know why.
    return [];
  }
}

interface Scenario {
  readonly devices?: object;
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
