import type { Names } from '../names.ts';

/** What imports a vendor's client and its simulator. */
export function importsOf({ name, pascal }: Names): string {
  return `import { create${pascal} } from '@labrig/${name}';\nimport { simulate${pascal} } from '@labrig/${name}-simulator';`;
}
