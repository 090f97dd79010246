import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { describeApis } from './api/reporter.ts';

for (const [folder, text] of describeApis(shippedOf(root), root)) writeFileSync(join(root, folder, 'api.md'), text);
