import type { SpecOperation } from '@labrig/simulator';
import type { AcmeRig } from './rig.ts';

/** What takes the place of the placeholders in a path. */
export interface Places {
  readonly camera?: string;
  readonly clip?: string;
}

/** The path of an operation: of the first camera, and of a clip that there is not, unless said otherwise. */
export function pathOf({ camera: first }: AcmeRig, { path }: SpecOperation, places: Places = {}): string {
  const { camera = first, clip = 'none' } = places;
  return path.replace('{camera}', camera).replace('{clip}', clip);
}

/** What operations must be told. */
export const bodies: Readonly<Record<string, object>> = {
  changeCamera: { gain: 0 },
  recordClip: { seconds: 1 },
};
