import { createLab } from '@labrig/simulator';
import { callOf } from './call.ts';
import { graphqlBody, introspection } from './graphql-body.ts';
import { readSpecFile } from './spec-file.ts';
import { historyOf } from './step.ts';
import { vendors } from './vendors.ts';
import type { AnySimulator, Device, LabCore } from '@labrig/simulator';
import type { VendorName } from '../suites.ts';
import type { OwnBody } from './call.ts';
import type { Introspected } from './graphql-body.ts';
import type { FuzzVendor } from './vendors.ts';

/** A device that histories happen to, one after the other. */
export interface Stage {
  readonly name: VendorName;
  readonly lab: LabCore;
  readonly device: Device;
  readonly simulator: AnySimulator;
  readonly vendor: FuzzVendor;
}

/** So many steps a history has at most. */
const longest = 40;

/** A simulator in a lab of its own, and the histories that can happen to it. */
export async function stageOf(name: VendorName, simulator: AnySimulator) {
  const lab = createLab({ [name]: simulator }, { validation: 'all', journal: 100 });
  const device = (lab as unknown as Readonly<Record<string, Device>>)[name]!;
  const stage: Stage = { name, lab, device, simulator, vendor: vendors[name] };
  const spec = await readSpecFile(name);
  const own = await ownBody(stage);
  const calls = spec.operations.map((operation) => ({
    // One operation of Moveshelf stands for all that GraphQL has.
    weight: operation.id === 'graphql' ? 8 : 1,
    arbitrary: callOf(spec, operation, own),
  }));
  return { stage, histories: historyOf(simulator, calls, longest) };
}

/** Bodies that the spec calls a text, and that have a schema of their own. */
async function ownBody({ name, device, vendor }: Stage): Promise<OwnBody> {
  if (name !== 'moveshelf') return () => undefined;
  const [credential] = await vendor.logIn(device.connection, async () => undefined);
  const answer = await device.fetch('http://moveshelf.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credential?.headers },
    body: JSON.stringify({ query: introspection }),
  });
  const body = graphqlBody(((await answer.json()) as { data: Introspected }).data);
  return ({ id }) => (id === 'graphql' ? body : undefined);
}
