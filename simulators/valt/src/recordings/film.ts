import type { Recording, Video } from '../state.ts';

/** Pixels. Small: every film is made anew when somebody fetches it. */
const size = { width: 320, height: 192 };

/** Films of longer recordings show a picture every so many seconds, as a time lapse does: no more than this. */
const most = 120;

/** The file of a video: what was uploaded, or what its camera saw. */
export async function filmOf(recording: Recording, video: Video): Promise<Uint8Array> {
  if (video.upload)
    return new Uint8Array(await new Blob(video.upload.parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  // Only who fetches a film needs what makes one.
  const [{ createFrameSource }, { encodeMp4 }] = await Promise.all([
    import('@labrig/simulator/frames'),
    import('@labrig/simulator/video'),
  ]);
  const camera = recording.cameras.find(({ id }) => id === video.camera)?.name ?? 'camera';
  const label = camera.replaceAll(/[^ -~]/g, '?').slice(0, 24);
  const source = createFrameSource({ ...size, camera: label });
  const length = Math.max(1, recording.phase.recorded / 1000);
  const step = Math.max(1, Math.ceil(length / most));
  const began = recording.filmed + video.offset;
  const pictures = Array.from({ length: Math.ceil(length / step) }, (_, index) => {
    const time = index * step;
    const stamp = { camera: label, number: time, time: Math.round(began + time * 1000) * 1000 };
    return { pixels: source.pixels(stamp), time, duration: Math.min(step, length - time) };
  });
  return encodeMp4({ ...size, pictures, created: recording.created });
}
