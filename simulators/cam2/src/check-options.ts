import { checkOption, isPathName } from '@labrig/simulator';
import type { Cam2Options } from './options.ts';

const most = 1_000_000;

/** @throws RangeError for options that make no sense; every default is filled in. */
export function checkOptions({ cameras, apps, tokenLife }: Required<Omit<Cam2Options, 'store'>>): void {
  if (typeof cameras === 'number') {
    checkOption(
      Number.isInteger(cameras) && cameras >= 0 && cameras <= most,
      `cameras must be an integer from 0 to ${most}, got ${cameras}`,
    );
  }
  checkOption(
    Number.isInteger(tokenLife) && tokenLife >= 1,
    `tokenLife must be a whole number of seconds, got ${tokenLife}`,
  );
  checkOption(apps.length > 0, 'a server needs at least one app');
  const ids = apps.flatMap(({ clientID }) => clientID ?? []);
  checkOption(new Set(ids).size === ids.length, `apps must differ by clientID, got ${ids.join(', ')}`);
  for (const { owner, clientID, clientSecret, permissionLevel = 'user' } of apps) {
    checkOption(owner !== '', 'the owner of an app must not be empty');
    checkOption(
      clientID === undefined || isPathName(clientID),
      `a clientID is a text without white space and slashes, got ${JSON.stringify(clientID)}`,
    );
    checkOption(clientSecret !== '', 'the secret of an app must not be empty');
    checkOption(
      ['user', 'admin', 'webUI'].includes(permissionLevel),
      `permissionLevel must be user, admin or webUI, got ${permissionLevel}`,
    );
  }
}
