import { LabrigError } from '@labrig/http';
import type { FailedUpload } from '../upload/upload.ts';

/** The bytes were sent, but the server doesn't hold them as they were sent, or could do nothing with them. */
export class UploadError extends LabrigError<FailedUpload> {
  /** The clip or file, which is there without its bytes. */
  readonly id: string;
  /** `failed`: the server says so. `differs`: what it gives back has another checksum. */
  readonly reason: 'failed' | 'differs';

  constructor(outcome: FailedUpload) {
    const { id, reason } = outcome;
    const what = reason === 'failed' ? 'the server says that it failed' : 'the server holds other bytes';
    super(outcome, `The upload of ${id} went wrong: ${what}\nUpload the file again; delete ${id} if nobody needs it.`);
    this.id = id;
    this.reason = reason;
  }

  override get name(): string {
    return 'UploadError';
  }
}
