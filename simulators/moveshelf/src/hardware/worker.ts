import { eachRow, HardwareError, rowOf, UnknownTargetError } from '@labrig/simulator';
import { endJob } from '../jobs/gait-tool.ts';
import { placeOf } from '../ids/global-id.ts';
import type { MoveshelfAction } from '../moveshelf-world.ts';

/** What happens to what works on files and jobs. */
export const worker = {
  killWorker: {
    description:
      'What works on files and jobs dies: nothing goes on, and nobody is told. A job that it was at stays Processing.',
    args: {},
    run({ state, update }) {
      if (!state.worker.isAlive) throw new HardwareError('the worker is dead already');
      update((draft) => {
        draft.worker.isAlive = false;
      });
    },
  } satisfies MoveshelfAction<object>,

  restartWorker: {
    description:
      'The worker is back: the job that it was at is Failed, other jobs begin, and files are worked on from the beginning.',
    args: {},
    run(world) {
      const { state, now, update } = world;
      if (state.worker.isAlive) throw new HardwareError('the worker is not dead');
      if (state.worker.task) endJob(world, state.worker.task.job, 'the worker died');
      update((draft) => {
        draft.worker.isAlive = true;
        const again = ({ upload }: { upload: { ready: number | null } }): void => {
          if (upload.ready !== null) upload.ready = now + state.settings.processing;
        };
        eachRow(draft.clips, again);
        eachRow(draft.files, again);
      });
    },
  } satisfies MoveshelfAction<object>,

  failJob: {
    description: 'A job fails, whether it waits or is being worked on.',
    args: {
      id: 'Id of the job.',
      'reason?': 'Why, as its description tells it. Default: a C3D file has no force plates.',
    },
    run(world, { id, reason = 'a C3D file has no force plates' }) {
      const place = placeOf(world.state.idKey, String(id));
      const job = place?.kind === 'Job' ? rowOf(world.state.jobs, place.row) : undefined;
      if (!job || !place) throw new UnknownTargetError(`there is no job ${id}`);
      if (job.status === 'Complete' || job.status === 'Failed')
        throw new HardwareError(`the job ${id} is ${job.status}`);
      endJob(world, place.row, String(reason));
    },
  } satisfies MoveshelfAction<{ id: string; reason?: string }>,
};
