import { isConsole } from '@labrig/lab/hosting';
import { ControlError } from '@labrig/simulator/hosting';
import { servePage } from './console.ts';
import { createLab } from './create-lab.ts';
import { drain } from './drain.ts';
import { goneHeader } from './lab/lab-object.ts';
import { withoutOrder } from './lab/order.ts';
import { organisationOf } from './organisation/bearer.ts';
import { orRefuse } from './organisation/or-refuse.ts';
import { limitsOf, readOrganisations } from './organisation/settings.ts';
import { refuse } from './refuse.ts';
import type { Environment } from './environment.ts';
import type { Organisation } from './organisation/settings.ts';

/**
 * Who may come in, and where to. In this order:
 *
 * | path | who | goes to |
 * | --- | --- | --- |
 * | `/`, `/console/…` | everybody | the page |
 * | `/health` | everybody | an answer |
 * | `/labs/{key}/devices/…` | who knows the key, and then as the vendor has it | the lab's object |
 * | `/labs` | an organisation | its object |
 * | `/labs/{lab}`, `/labs/{lab}/…` | the organisation whose lab it is | the lab's object |
 */
export async function route(request: Request, environment: Environment): Promise<Response> {
  try {
    return await answer(withoutOrder(request), environment);
  } catch (error) {
    await drain(request);
    return refuse(error);
  }
}

async function answer(request: Request, environment: Environment): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (isConsole(pathname)) return servePage(request);
  if (pathname === '/health') return only(request, ['GET', 'HEAD']) ?? Response.json({ status: 'ok' });
  const [, key] = /^\/labs\/([0-9a-f]{64})\/devices\//.exec(pathname) ?? [];
  if (key !== undefined) return toDevice(request, environment, key);
  const organisation = await organisationOf(request.headers.get('authorization'), organisationsIn(environment));
  if (!organisation)
    throw new ControlError('unauthorized', "this server wants an organisation's token: Authorization: Bearer …");
  if (pathname === '/labs') return ofAll(request, environment, organisation);
  const [, name] = /^\/labs\/([a-z0-9][a-z0-9-]{0,62})(?:\/|$)/.exec(pathname) ?? [];
  if (name === undefined) throw new ControlError('not-found', `no such path: ${pathname}`);
  return toLab(request, environment, { organisation, name });
}

let known: { readonly text: string; readonly organisations: readonly Organisation[] } | undefined;

function organisationsIn({ LABRIG_ORGANISATIONS: text = '[]' }: Environment): readonly Organisation[] {
  if (known?.text !== text) known = { text, organisations: readOrganisations(text) };
  return known.organisations;
}

async function toDevice(request: Request, { LABS }: Environment, key: string): Promise<Response> {
  let id;
  try {
    id = LABS.idFromString(key);
  } catch {
    throw new ControlError('not-found', 'there is no such lab');
  }
  return LABS.get(id).fetch(request);
}

async function ofAll(request: Request, environment: Environment, organisation: Organisation): Promise<Response> {
  const { ORGANISATIONS } = environment;
  const object = ORGANISATIONS.get(ORGANISATIONS.idFromName(organisation.name));
  if (request.method === 'POST') return createLab(request, environment, { organisation, object });
  const wrong = only(request, ['GET', 'HEAD', 'POST']);
  if (wrong) return wrong;
  const { labs } = orRefuse(await object.list(limitsOf(organisation)));
  return Response.json({ labs: labs.map(({ key: _, ...lab }) => lab) });
}

async function toLab(
  request: Request,
  { LABS, ORGANISATIONS }: Environment,
  { organisation, name }: { readonly organisation: Organisation; readonly name: string },
): Promise<Response> {
  const object = ORGANISATIONS.get(ORGANISATIONS.idFromName(organisation.name));
  const { key } = orRefuse(await object.find(limitsOf(organisation), name));
  const given = await LABS.get(LABS.idFromString(key)).fetch(request);
  const isGone = given.headers.has(goneHeader);
  const isDeletion = request.method === 'DELETE' && given.ok && new URL(request.url).pathname === `/labs/${name}`;
  if (isGone || isDeletion) await object.drop({ name, key }, isGone);
  if (isGone) throw new ControlError('not-found', `no lab named ${name}`);
  const isAnew = request.method === 'PUT' && given.ok && /\/(?:scenario|import)$/.test(new URL(request.url).pathname);
  if (isAnew) {
    const { devices } = (await given.clone().json()) as Made;
    await object.note(
      name,
      devices.map((device) => device.name),
    );
  }
  return given;
}

/** What the control API answers of a lab, as far as it is looked at here. */
interface Made {
  readonly devices: readonly { readonly name: string }[];
}

/** A refusal of any other verb. */
function only({ method }: Request, allow: readonly string[]): Response | undefined {
  if (allow.includes(method)) return undefined;
  const verbs = allow.join(', ');
  return refuse(new ControlError('wrong-method', `${method} is not possible here; ${verbs} is`, { allow: verbs }));
}
