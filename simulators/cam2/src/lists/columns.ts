import { fields } from '../cameras/fields.ts';
import { members } from '../cameras/retrieval.ts';
import { meaning } from '../texts.ts';
import type { Camera } from '../generated/spec.ts';

const plain = ['cameraID', 'type', ...fields, 'is_active_image', 'is_active_video'] as const;
const reach: readonly string[] = Object.values(members).flat();

/** The columns of a table of cameras: their members, with those of `retrieval` side by side, as in the vendor's own client. */
export const columns: readonly string[] = [...plain, ...reach];

export function cellsOf(camera: Camera): (string | number | boolean | null)[] {
  const retrieval = camera.retrieval as Readonly<Record<string, string | null>>;
  return [...plain.map((name) => camera[name]), ...reach.map((name) => retrieval[name] ?? null)];
}

/** What a row of a table says of a camera; empty cells say nothing. */
export function recordOf(header: readonly string[], cells: readonly (string | null)[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  const retrieval: Record<string, string> = {};
  for (const [index, name] of header.entries()) {
    const text = cells[index] ?? null;
    if (text === null) continue;
    if (reach.includes(name)) retrieval[name] = text;
    else record[name] = meaning(name, text);
  }
  return { ...record, retrieval };
}
