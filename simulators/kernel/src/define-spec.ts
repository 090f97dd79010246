import { createValidators } from './schema/validators.ts';
import type { Schemas } from './schema/schema.ts';
import type { Spec, SpecOperation, Validate } from './spec.ts';

export type { Schemas };

/** An operation with the names of its schemas where the router wants their validators. */
interface SourceOperation extends Omit<SpecOperation, 'validate' | 'answers'> {
  readonly validate: { readonly [Part in keyof SpecOperation['validate']]?: string };
  readonly answers: Readonly<Record<number, { readonly media?: string; readonly validate?: string }>>;
}

/** A spec as `labrig-codegen` writes it. */
export interface SpecSource {
  readonly title: string;
  readonly version: string;
  readonly schemas: () => Schemas;
  readonly operations: () => readonly SourceOperation[];
}

/** A spec as the router reads it. Its operations are made when they are asked for, a check when a value is held against its schema. */
export function defineSpec<Operations>({ schemas, operations, ...rest }: SpecSource): Spec<Operations> {
  const validators = createValidators(schemas);
  const known = new Map<string, Validate>();
  const validatorOf = (name: string): Validate => {
    let validate = known.get(name);
    if (!validate) known.set(name, (validate = validators(name)));
    return validate;
  };
  const routed = ({ validate, answers, ...operation }: SourceOperation): SpecOperation => {
    const parts: { -readonly [Part in keyof typeof validate]: Validate } = {};
    for (const [part, name] of Object.entries(validate)) parts[part as keyof typeof parts] = validatorOf(name);
    const judged: Record<number, SpecOperation['answers'][number]> = {};
    for (const [status, { validate: name, ...answer }] of Object.entries(answers))
      judged[Number(status)] = name === undefined ? answer : { ...answer, validate: validatorOf(name) };
    return { ...operation, validate: parts, answers: judged };
  };
  let made: readonly SpecOperation[] | undefined;
  return {
    ...rest,
    get operations() {
      return (made ??= operations().map(routed));
    },
  };
}
