/** Pixels. Small: every film is made anew when somebody fetches it. */
const size = { width: 320, height: 192 };
const rate = 10;
const seconds = 4;

/** The film of a trial: MP4, which browsers play. */
export async function filmOf(label: string, created: number): Promise<Uint8Array> {
  // Only who fetches a film needs what makes one.
  const [{ createFrameSource }, { encodeMp4 }] = await Promise.all([
    import('@labrig/simulator/frames'),
    import('@labrig/simulator/video'),
  ]);
  const camera = label.replaceAll(/[^ -~]/g, '?').slice(0, 24);
  const source = createFrameSource({ ...size, camera });
  const pictures = Array.from({ length: rate * seconds }, (_, number) => {
    const time = number / rate;
    const stamp = { camera, number, time: Math.round(created + time * 1000) * 1000 };
    return { pixels: source.pixels(stamp), time, duration: 1 / rate };
  });
  return encodeMp4({ ...size, pictures, created });
}
