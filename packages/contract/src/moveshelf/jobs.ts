import { GraphqlError, JobError } from '@labrig/moveshelf';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { MoveshelfScenario } from './rig.ts';

const of = ['graphql'];

/** What the gait tool does. */
export const jobs: readonly MoveshelfScenario[] = [
  {
    name: 'a job runs through its states to a result',
    operations: of,
    effect: 'changing',
    needs: ['clock'],
    async run({ moveshelf, visit }) {
      const { clips } = await visit(2);
      const trials = clips.map(({ id }) => id);
      const job = await moveshelf.jobs.processGaitTool(trials, { trialType: 'Barefoot' });
      const states: string[] = [];
      for await (const { status } of job) if (states.at(-1) !== status) states.push(status);
      assert.deepEqual(states, ['Pending', 'Processing', 'Complete']);
      const { result } = await job.finished();
      assert.deepInclude(result as object, { clips: 2, trialType: 'Barefoot' });
    },
  },
  {
    name: 'a job needs clips that there are',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, visit }) {
      const { id } = await visit(0);
      for (const clips of [[], ['bm90aGluZw'], [id]]) {
        await rejected(() => moveshelf.jobs.processGaitTool(clips), GraphqlError);
      }
    },
  },
  {
    name: 'a job that fails says why, and one whose worker dies ends when it is back',
    operations: of,
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ moveshelf, visit, target }) {
      const trials = (await visit()).clips.map(({ id }) => id);
      const failing = await moveshelf.jobs.processGaitTool(trials);
      await target.hardware!('failJob', { id: failing.id, reason: 'no force plates' });
      assert.include((await rejected(() => failing.finished(), JobError)).job.description, 'no force plates');
      const dying = await moveshelf.jobs.processGaitTool(trials);
      await target.advance!({ seconds: 2 });
      await target.hardware!('killWorker', {});
      await target.advance!({ hours: 1 });
      assert.strictEqual((await dying.state()).status, 'Processing');
      await target.hardware!('restartWorker', {});
      await rejected(() => dying.finished(), JobError);
    },
  },
];
