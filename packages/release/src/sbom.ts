import { resolve } from 'node:path';
import { root } from '@labrig/house/workspace';
import { writeSboms } from './write-sboms.ts';

// One file per public package, in the folder that is named.
const [folder = 'sbom'] = process.argv.slice(2);
for (const path of await writeSboms(root, resolve(folder))) console.log(path);
