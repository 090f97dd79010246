import type { OrganisationObject } from './organisation/organisation-object.ts';
import type { ObjectNamespace } from './platform.ts';

/** The methods of an object, called from elsewhere: they all take a while. */
type Remote<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Value>
    : never;
};

/** What the worker finds around itself. */
export interface Environment {
  readonly LABS: ObjectNamespace<{ fetch(request: Request): Promise<Response> }>;
  readonly ORGANISATIONS: ObjectNamespace<Remote<OrganisationObject>>;
  /** JSON; see `readOrganisations`. */
  readonly LABRIG_ORGANISATIONS?: string;
}
