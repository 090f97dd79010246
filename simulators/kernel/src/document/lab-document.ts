import type { LabRequest } from '../control/make-lab.ts';
import type { LabContents } from '../store/memory-store.ts';

/** A lab on its way from one server to another: all that it is, and what it takes to make it there. */
export interface LabDocument extends Required<LabContents> {
  readonly about: LabRequest;
}

/** Of the text below. A reader refuses those that it doesn't know. */
export const documentVersion = 1;
