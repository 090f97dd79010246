import { waitUntil } from '@labrig/http';
import { found, nodeOf } from '../call.ts';
import { JobError } from '../errors/job-error.ts';
import { getJob, processGaitTool } from '../generated/documents.ts';
import { pause } from '../pause.ts';
import type { CallOptions, Context } from '../call.ts';
import type { JobState } from './job-state.ts';

/** How to wait for a job. */
export interface JobWait {
  /** Milliseconds between two looks. Default 1,000. */
  readonly every?: number;
  readonly signal?: AbortSignal;
}

/** A job on its way: iterate it to see how far it is, or await its end. */
export interface Job extends AsyncIterable<JobState> {
  readonly id: string;
  /** How far it is now. @throws UnknownIdError */
  state(options?: CallOptions): Promise<JobState>;
  /** Its states, each once; the last one is `Complete` or `Failed`. @throws AbortedError, and what any call can end with. */
  states(wait?: JobWait): AsyncIterable<JobState>;
  /**
   * Its end.
   *
   * @param wait.timeout - milliseconds in all; 0 and Infinity mean none. Default 600,000.
   * @throws JobError if it fails; TimeoutError if it takes longer, and goes on; AbortedError.
   */
  finished(wait?: JobWait & { readonly timeout?: number }): Promise<JobState>;
}

/** What Moveshelf works on. */
export interface Jobs {
  /** How far a job is. @throws UnknownIdError */
  get(id: string, options?: CallOptions): Promise<JobState>;
  /** A job by its id, which is kept by whoever has started it. Asks nothing. */
  job(id: string): Job;
  /**
   * Has the vendor's gait tool process clips.
   *
   * @throws GraphqlError for no clips, unknown ones, or a project that is read-only.
   * @example
   * const job = await moveshelf.jobs.processGaitTool([clip.id], { trialType: 'Barefoot' });
   * for await (const { status, description } of job) console.log(status, description);
   * console.log((await job.finished()).result);
   */
  processGaitTool(
    clips: readonly string[],
    options?: CallOptions & { readonly trialType?: string | undefined },
  ): Promise<Job>;
}

export function jobsOf(context: Context): Jobs {
  const get: Jobs['get'] = async (id, options) => {
    const { node } = await nodeOf(context, getJob, { id }, { what: 'job', ...options });
    return { ...node, result: valueOf(node.result) };
  };
  const job = (id: string): Job => jobOf(context, id, (options) => get(id, options));
  return {
    get,
    job,
    async processGaitTool(clips, { trialType, ...options } = {}) {
      const started = context.run(processGaitTool, { clips, trialType }, options);
      return job(await found(context, started, ({ processGaitTool: made }) => made?.jobId));
    },
  };
}

function jobOf(context: Context, id: string, state: Job['state']): Job {
  async function* states({ every = 1000, signal }: JobWait = {}): AsyncGenerator<JobState, void> {
    const own = signal && { signal };
    let before = '';
    for (;;) {
      const now = await state(own);
      const seen = JSON.stringify(now);
      if (seen !== before) yield now;
      if (isOver(now)) return;
      before = seen;
      await pause({ ...context.files, ...own }, every, `job ${id}`);
    }
  }
  return {
    id,
    state,
    states,
    [Symbol.asyncIterator]: () => states()[Symbol.asyncIterator](),
    async finished({ timeout = 600_000, ...wait } = {}) {
      const { clock } = context.files;
      const end = await waitUntil({
        ...wait,
        ...(clock && { clock }),
        timeout,
        label: `job ${id} is over`,
        async poll(signal) {
          const now = await state({ signal });
          return isOver(now) && now;
        },
      });
      if (end.status !== 'Failed') return end;
      const request = { operationId: getJob.id, method: 'POST', url: '' };
      throw new JobError({ kind: 'job', job: end, request, attempts: 1 });
    },
  };
}

const isOver = ({ status }: JobState): boolean => status === 'Complete' || status === 'Failed';

function valueOf(result: string | null): unknown {
  if (result === null) return null;
  try {
    return JSON.parse(result);
  } catch {
    return result;
  }
}
