import type { PermissionLevel } from '../generated/spec.ts';
import type { SigningKeys } from '../state.ts';

/** Who calls: what a token says about its app. The level is that of the moment at which the token was made. */
export interface Claims {
  readonly clientID: string;
  readonly permissionLevel: PermissionLevel;
}

/** What tokens of a level are signed with: the website that manages apps has a key of its own. */
export function keyOf(level: PermissionLevel, keys: SigningKeys): string {
  return level === 'webUI' ? keys.webUI : keys.cameras;
}
