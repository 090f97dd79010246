import { globalId, placeOf } from '../ids/global-id.ts';
import type { MoveshelfState } from '../state.ts';

/** Names a dataset in an address: it has no id, only a place in the list of its project. */
export function datasetToken(state: Pick<MoveshelfState, 'idKey'>, project: number, index: number): string {
  return `${globalId(state.idKey, { kind: 'Project', row: project })}.${index}`;
}

/** The dataset that such a name leads to. */
export function datasetOf(
  { idKey }: Pick<MoveshelfState, 'idKey'>,
  token: string,
): { readonly project: number; readonly index: number } | undefined {
  const [, project, index] = /^([\w-]+)\.(\d{1,9})$/.exec(token) ?? [];
  const place = project === undefined ? undefined : placeOf(idKey, project);
  return place?.kind === 'Project' ? { project: place.row, index: Number(index) } : undefined;
}
