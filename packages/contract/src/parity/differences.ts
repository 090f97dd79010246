import type { AnySimulator } from '@labrig/simulator';
import type { Declared } from './declared.ts';

interface Compared {
  readonly declared: Readonly<Record<string, Declared>>;
  readonly simulator: Pick<AnySimulator, 'spec' | 'handlers'>;
  /** The lower layer of the client, if it has one function per operation. */
  readonly api?: object | undefined;
}

/** In what a simulator and a client differ from the spec: operations, verbs, paths, statuses, media types. One sentence each. */
export function differences({ declared, simulator, api }: Compared): readonly string[] {
  const ids = Object.keys(declared);
  const { operations } = simulator.spec;
  return [
    ...unlike(
      'the simulator serves',
      ids,
      operations.map(({ id }) => id),
    ),
    ...unlike('the simulator handles', ids, Object.keys(simulator.handlers)),
    ...(api ? unlike('the client calls', ids, Object.keys(api)) : []),
    ...operations.flatMap(({ id, method, path, answers }) => {
      const spec = declared[id];
      if (!spec) return [];
      // A simulator names the media type that it answers with unless it says otherwise: the first, or none.
      const media = Object.entries(answers).map(([status, answer]) => `${status} ${answer.media ?? 'nothing'}`);
      const wanted = Object.entries(spec.answers).map(([status, types]) => `${status} ${types[0] ?? 'nothing'}`);
      return [
        ...(`${method} ${path}` === `${spec.method} ${spec.path}`
          ? []
          : [`${id} is ${spec.method} ${spec.path}, and is served as ${method} ${path}`]),
        ...unlike(`${id} is served with`, wanted, media),
      ];
    }),
  ];
}

/** What one of two lists lacks. */
function unlike(who: string, wanted: readonly string[], found: readonly string[]): readonly string[] {
  return [
    ...wanted.filter((one) => !found.includes(one)).map((one) => `${who} no ${one}`),
    ...found.filter((one) => !wanted.includes(one)).map((one) => `${who} ${one}, which the spec lacks`),
  ];
}
