import { encode } from '../store/encode.ts';
import { toBase64 } from './base64.ts';
import { documentVersion } from './lab-document.ts';
import type { LabDocument } from './lab-document.ts';

/**
 * A lab as a text: JSON, in which `$` stands for what JSON lacks, as in a store. Bytes are in a list at its end, each as often as it
 * is one.
 */
export function writeDocument({ about, kept, snapshots }: LabDocument): string {
  const bytes: string[] = [];
  const known = new Map<Uint8Array, number>();
  const text = encode({ labrig: 'lab', version: documentVersion, about, ...kept, snapshots }, (content) => {
    const number = known.get(content) ?? bytes.push(toBase64(content)) - 1;
    known.set(content, number);
    return number;
  });
  return `${text.slice(0, -1)},"bytes":${JSON.stringify(bytes)}}`;
}
