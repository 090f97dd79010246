import type { Guard, Step } from '../runner/guard.ts';
import type { Sent } from '../runner/sent.ts';

/** What each operation makes, and which member of the answer tells its id. */
const made: Readonly<Record<string, readonly [what: string, id: string]>> = {
  createCamera: ['camera', 'cameraID'],
  register: ['app', 'clientID'],
};

/** A CAM2 database deletes nothing: all that can be done is to say what stays. Its scenarios change only what they have made. */
export function cam2Guard(): Guard {
  return {
    look: async () => ({
      obstacle: () => undefined,
      steps: async (sent) => sent.filter(({ status }) => status !== undefined && status < 300).flatMap(staying),
    }),
  };
}

function staying({ operation = '', answer }: Sent): readonly Step[] {
  const [what, member = ''] = made[operation] ?? [];
  if (what === undefined) return [];
  const id = (answer as Record<string, unknown> | undefined)?.[member];
  return [{ what: `${what} ${String(id)} stays: the server deletes none` }];
}
