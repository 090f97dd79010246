import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { GraphQLError, parse, validateSchema } from 'graphql';
import { houseRules } from './rules.ts';
import { sdlOf } from './sdl.ts';
import type { Finding } from '../spec-error.ts';
import type { Sdl } from './sdl.ts';

/** Checks a file of SDL: that it is a schema, and the rules of the house. The schema is there if it is one. */
export async function lintSdl(path: string): Promise<{ findings: readonly Finding[]; sdl?: Sdl }> {
  const file = relative(process.cwd(), path);
  let sdl: Sdl;
  try {
    sdl = sdlOf(parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof GraphQLError) return { findings: [finding(file, error)] };
    // The schema is built as a whole or not at all; what is wrong comes in paragraphs, without lines.
    const reasons = (error as Error).message.split('\n\n');
    return { findings: reasons.map((reason) => ({ file, line: 1, rule: 'struct', reason })) };
  }
  const structure = validateSchema(sdl.schema).map((error) => finding(file, error));
  if (structure.length > 0) return { findings: structure };
  const findings = Object.entries(houseRules).flatMap(([name, rule]) =>
    rule(sdl.schema).map(({ line, reason }) => ({ file, line, rule: `labrig/${name}`, reason })),
  );
  return { findings, sdl };
}

/** An error of GraphQL, in our form. */
export function finding(file: string, { message, locations }: GraphQLError): Finding {
  return { file, line: locations?.[0]?.line ?? 1, rule: 'struct', reason: message };
}
