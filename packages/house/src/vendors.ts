import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A vendor that has rooms in this house. */
export interface Vendor {
  /** Of its rooms and its device: `motif`. */
  readonly name: string;
  /** As people write it: the heading of its guide. */
  readonly title: string;
}

/** All vendors under a root, in the order in which scenarios know their devices. */
export function vendorsOf(base: string): readonly Vendor[] {
  const schema = parse(readFileSync(join(base, 'specs/scenario.schema.yaml'), 'utf8')) as {
    readonly $defs: { readonly Devices: { readonly properties: object } };
  };
  return Object.keys(schema.$defs.Devices.properties).map((name) => {
    const [, title = name] = /^# (.+)$/m.exec(readFileSync(join(base, 'docs', `${name}.md`), 'utf8')) ?? [];
    return { name, title };
  });
}
