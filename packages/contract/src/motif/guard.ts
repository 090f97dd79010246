import { mayHaveWorked } from '../runner/sent.ts';
import { motifOf } from './client.ts';
import { lookAt } from './look.ts';
import { stepsOf } from './steps.ts';
import type { Before, Guard } from '../runner/guard.ts';
import type { Target } from '../target.ts';

/**
 * Puts a recording system back: recordings are stopped, tasks deleted, cameras connected, parameters and outputs set to what
 * they were. What was recorded stays on its disk, since the API deletes nothing.
 */
export function motifGuard(target: Target): Guard {
  const motif = motifOf(target);
  return {
    async look(): Promise<Before> {
      const before = await lookAt(motif);
      const busy = before.cameras.find(({ isRecording }) => isRecording);
      return {
        obstacle({ effect, wants = [] }) {
          if (effect === 'changing' && busy) return `camera ${busy.serial} is recording, and must not be disturbed`;
          if (wants.includes('no recordings') && before.recordings > 0)
            return `it moves or deletes all recordings, and the system has ${before.recordings}`;
          if (wants.includes('no tasks') && before.tasks.length > 0)
            return `it clears the schedule, and that has ${before.tasks.length} tasks`;
          if (wants.includes('usual outputs') && !before.hasUsualOutputs)
            return 'the system has no output led, or its first camera no output ledgreen';
          return undefined;
        },
        steps: async (sent) => stepsOf(motif, before, sent.filter(mayHaveWorked)),
      };
    },
  };
}
