import { rowOf, sendFile } from '@labrig/simulator';
import { expired, forged, said } from '../answers.ts';
import { archiveOfProject, bytesOf, mediaType } from '../files/bytes-of.ts';
import { datasetOf } from '../files/dataset-token.ts';
import { holderOf } from '../files/holder.ts';
import { flawOf } from '../files/signed-url.ts';
import type { MoveshelfHandlers } from '../moveshelf-world.ts';
import type { MoveshelfState } from '../state.ts';

/** The bytes of a file go, at the speed of the line. */
export const getFile: MoveshelfHandlers['getFile'] = async (call) => {
  const { state, now, path, query, header } = call;
  const flaw = flawOf(state, now, 'download', { ...path, ...query });
  if (flaw) return flaw === 'expired' ? expired() : forged();
  const found = fileAt(state, now, path.token);
  const bytes = await found?.bytes;
  if (!found || bytes === undefined) return forged();
  if (bytes === null) return said(503, `Files of more than ${state.store.keepUpTo} bytes are not kept here.`);
  const sent = sendFile({ header: () => header.Range }, bytes, found.type);
  const headers = Object.fromEntries(sent.headers);
  if (sent.status === 416) {
    const refusal = said(416, `The file has ${bytes.byteLength} bytes.`);
    return { ...refusal, headers: { ...headers, ...refusal.headers } };
  }
  const isPart = sent.status === 206;
  const body = isPart ? new Uint8Array(await sent.arrayBuffer()) : bytes;
  const { bytesPerSecond } = state.link;
  if (bytesPerSecond !== null) await call.sleep((body.byteLength / bytesPerSecond) * 1000);
  return { status: isPart ? 206 : 200, body, headers };
};

interface Found {
  readonly bytes: Uint8Array | Promise<Uint8Array> | null | undefined;
  readonly type: string;
}

/** What the token of a download leads to; `undefined` if it is gone. */
function fileAt(state: MoveshelfState, now: number, token: string): Found | undefined {
  const holder = holderOf(state, token);
  if (holder) {
    const row = holder.kind === 'MocapClip' ? rowOf(state.clips, holder.row) : rowOf(state.files, holder.row);
    return row && { bytes: bytesOf(state, holder), type: mediaType(row.originalFileName) };
  }
  const dataset = datasetOf(state, token);
  if (!dataset || !rowOf(state.projects, dataset.project)?.datasets[dataset.index]) return undefined;
  return { bytes: archiveOfProject(state, dataset.project, now), type: 'application/x-tar' };
}
