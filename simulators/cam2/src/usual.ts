import type { AppOptions } from './options.ts';

/** One of each level. */
export const usualApps: readonly AppOptions[] = [
  { owner: 'lena.fischer', permissionLevel: 'user' },
  { owner: 'curator', permissionLevel: 'admin' },
  { owner: 'portal', permissionLevel: 'webUI' },
];
