import { DurableObject } from 'cloudflare:workers';
import { openLab } from './lab/lab-object.ts';
import { createOrganisation } from './organisation/organisation-object.ts';
import { route } from './route.ts';
import { storageSql } from './storage-sql.ts';
import type { Environment } from './environment.ts';
import type { LabObject } from './lab/lab-object.ts';
import type { OrganisationObject } from './organisation/organisation-object.ts';
import type { ObjectState } from './platform.ts';

/** One lab. */
export class Lab extends DurableObject<Environment> {
  readonly #lab: Promise<LabObject>;

  constructor(ctx: ObjectState, env: Environment) {
    super(ctx, env);
    this.#lab = ctx.blockConcurrencyWhile(() => openLab(ctx.storage, String(ctx.id)));
  }

  async fetch(request: Request): Promise<Response> {
    return (await this.#lab).fetch(request);
  }

  async alarm(): Promise<void> {
    await (await this.#lab).alarm();
  }
}

/** One organisation. */
export class Organisation extends DurableObject<Environment> implements OrganisationObject {
  readonly #object: OrganisationObject;

  constructor(ctx: ObjectState, env: Environment) {
    super(ctx, env);
    this.#object = createOrganisation(storageSql(ctx.storage));
  }

  list(...args: Parameters<OrganisationObject['list']>) {
    return this.#object.list(...args);
  }

  find(...args: Parameters<OrganisationObject['find']>) {
    return this.#object.find(...args);
  }

  begin(...args: Parameters<OrganisationObject['begin']>) {
    return this.#object.begin(...args);
  }

  note(...args: Parameters<OrganisationObject['note']>): void {
    this.#object.note(...args);
  }

  drop(...args: Parameters<OrganisationObject['drop']>): void {
    this.#object.drop(...args);
  }
}

export default { fetch: route };
