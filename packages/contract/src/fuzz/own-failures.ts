import type { JournalEntry } from '@labrig/simulator';
import type { VendorName } from '../suites.ts';

/** A status from 500 on that a vendor's own server answers, and therefore its simulator. */
interface OwnFailure {
  readonly operations: RegExp;
  readonly status: number;
  readonly why: string;
  /** What else must be so. */
  readonly when?: (entry: JournalEntry) => boolean;
}

const isNoObject = ({ request: { body } }: JournalEntry): boolean =>
  typeof body !== 'object' || body === null || Array.isArray(body);

/** All of them. Everything else from 500 on is a finding, and so is every crash, whatever it's answered with. */
export const ownFailures: Readonly<Partial<Record<VendorName, readonly OwnFailure[]>>> = {
  valt: [
    { operations: /./, status: 500, why: 'a body that is no JSON object', when: isNoObject },
    { operations: /^createUser$|^editUser$/, status: 500, why: 'the name of a user is taken' },
    { operations: /^delete(?:MediaServer|Template)$/, status: 500, why: 'it is in use' },
  ],
  depthai: [
    { operations: /^update.*s?$/, status: 500, why: 'an output of the controller that cannot do this' },
    {
      operations: /^(?:captureStillImage|deployNeuralNetwork|bootCamera)$/,
      status: 500,
      why: 'no frame yet, no model, no USB',
    },
    { operations: /./, status: 500, why: 'the camera restarts', when: ({ path }) => path.includes('/streams/') },
  ],
  moveshelf: [{ operations: /^putFile$/, status: 507, why: 'the store is full' }],
};

/** Why the vendor's own server would have failed here, too; `undefined`: it wouldn't. */
export function ownFailure(vendor: VendorName, entry: JournalEntry): string | undefined {
  const { operation, status } = entry;
  return ownFailures[vendor]?.find(
    (known) =>
      operation !== null &&
      known.operations.test(operation) &&
      known.status === status &&
      (known.when?.(entry) ?? true),
  )?.why;
}
