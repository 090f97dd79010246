import { isRecording } from '@labrig/motif';
import type { Motif } from '@labrig/motif';

/** What a scenario could change on a recording system. */
export interface Seen {
  readonly cameras: readonly SeenCamera[];
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly tasks: readonly string[];
  /** How many recordings it has. */
  readonly recordings: number;
  readonly hasUsualOutputs: boolean;
}

export interface SeenCamera {
  readonly serial: string;
  readonly isRecording: boolean;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** Looks at a recording system. It asks for everything at once: a look doesn't take long. */
export async function lookAt(motif: Motif): Promise<Seen> {
  const serials = (await motif.cameras()).map(({ serial }) => serial);
  const [cameras, io, schedule, recordings] = await Promise.all([
    Promise.all(
      serials.map(async (serial): Promise<SeenCamera> => {
        const camera = motif.camera(serial);
        const [status, own] = await Promise.all([camera.status(), camera.io.read()]);
        const { parameters } = status.camera_info;
        return { serial, isRecording: isRecording(status), parameters: { ...parameters }, outputs: own.outputs };
      }),
    ),
    motif.io.read(),
    motif.schedule.list(),
    motif.recordings.list(),
  ]);
  return {
    cameras,
    outputs: io.outputs,
    tasks: schedule.tasks.map(({ task_name: name }) => name),
    recordings: recordings.length,
    hasUsualOutputs: 'led' in io.outputs && 'ledgreen' in (cameras[0]?.outputs ?? {}),
  };
}
