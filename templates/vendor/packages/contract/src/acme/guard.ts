import { mayHaveWorked } from '../runner/sent.ts';
import { acmeOf } from './client.ts';
import type { Acme, operations } from '@labrig/acme';
import type { Guard, Step } from '../runner/guard.ts';
import type { Sent } from '../runner/sent.ts';
import type { Target } from '../target.ts';

/** Puts a box back: cameras are set as they were. Clips end by themselves, and stay, since the API deletes none. */
export function acmeGuard(target: Target): Guard {
  const acme = acmeOf(target);
  return {
    async look() {
      const before = await acme.cameras.list();
      const busy = before.find(({ status }) => status === 'recording');
      return {
        obstacle: ({ effect }) =>
          effect === 'changing' && busy ? `camera ${busy.id} is recording, and must not be disturbed` : undefined,
        steps: async (sent) => stepsOf(acme, before, sent.filter(mayHaveWorked)),
      };
    },
  };
}

function stepsOf(acme: Acme, before: readonly operations.Camera[], sent: readonly Sent[]): readonly Step[] {
  const did = (operation: string): readonly Sent[] => sent.filter((each) => each.operation === operation);
  const changed = before.filter(({ id }) => did('changeCamera').some(({ path }) => path['camera'] === id));
  return [
    ...changed.map(({ id, name, gain }) => ({
      what: `camera ${id} is ${name} with ${gain} dB again`,
      undo: () => acme.cameras.change(id, { name, gain }),
    })),
    ...did('recordClip').map(({ answer }) => ({
      what: `clip ${(answer as { id?: string } | undefined)?.id} stays: the API deletes none`,
    })),
  ];
}
