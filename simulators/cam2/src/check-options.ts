import type { Cam2Options } from './options.ts';

const most = 1_000_000;

/** @throws RangeError for options that make no sense. */
export function checkOptions({ cameras = 1000, apps, tokenLife = 300 }: Cam2Options): void {
  if (typeof cameras === 'number') {
    refuse(
      !Number.isInteger(cameras) || cameras < 0 || cameras > most,
      `cameras must be an integer from 0 to ${most}, got ${cameras}`,
    );
  }
  refuse(
    !Number.isInteger(tokenLife) || tokenLife < 1,
    `tokenLife must be a whole number of seconds, got ${tokenLife}`,
  );
  refuse(apps?.length === 0, 'a server needs at least one app');
  const ids = (apps ?? []).flatMap(({ clientID }) => clientID ?? []);
  refuse(new Set(ids).size < ids.length, `apps must differ by clientID, got ${ids.join(', ')}`);
  for (const { owner, clientID, clientSecret, permissionLevel = 'user' } of apps ?? []) {
    refuse(owner === '', 'the owner of an app must not be empty');
    refuse(
      clientID !== undefined && !/^(?!\.{1,2}$)[^/\s]+$/.test(clientID),
      `a clientID is a text without white space and slashes, got ${JSON.stringify(clientID)}`,
    );
    refuse(clientSecret === '', 'the secret of an app must not be empty');
    refuse(
      !['user', 'admin', 'webUI'].includes(permissionLevel),
      `permissionLevel must be user, admin or webUI, got ${permissionLevel}`,
    );
  }
}

function refuse(wrong: boolean, message: string): void {
  if (wrong) throw new RangeError(message);
}
