const rate = 100;
const frames = 200;

/** Where the markers of a leg are, in millimetres, seen from the side; they swing like a pendulum at walking speed. */
function positions(frame: number, pace: number): number[][] {
  const time = frame / rate;
  const swing = Math.sin(2 * Math.PI * pace * time);
  const hip = [400 + 1250 * time, 940 + 20 * Math.cos(4 * Math.PI * pace * time), 0];
  const knee = [hip[0]! + 430 * Math.sin(0.45 * swing), hip[1]! - 430 * Math.cos(0.45 * swing), 60];
  const bend = 0.45 * swing - kneeFlexion(time, pace) * (Math.PI / 180);
  const ankle = [knee[0]! + 410 * Math.sin(bend), knee[1]! - 410 * Math.cos(bend), 70];
  return [hip, knee, ankle];
}

/** Degrees: once little, for the load, and once much, for the swing, in every stride. */
function kneeFlexion(time: number, pace: number): number {
  const phase = (((time * pace) % 1) + 1) % 1;
  const bump = (at: number, width: number): number => Math.exp(-(((phase - at) / width) ** 2));
  return 4 + 14 * bump(0.15, 0.09) + 56 * bump(0.72, 0.12);
}

/** A motion file of a walk, as text: TRC, three markers of a leg, 100 pictures a second. */
export function motionFile(name: string, pace: number): string {
  const markers = ['RASI', 'RKNE', 'RANK'];
  const head = [
    `PathFileType\t4\t(X/Y/Z)\t${name}`,
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    `${rate}\t${rate}\t${frames}\t${markers.length}\tmm\t${rate}\t1\t${frames}`,
    `Frame#\tTime\t${markers.join('\t\t\t')}\t\t`,
    `\t\t${markers.map((_, index) => `X${index + 1}\tY${index + 1}\tZ${index + 1}`).join('\t')}`,
    '',
  ];
  const lines = Array.from({ length: frames }, (_, frame) => {
    const places = positions(frame, pace).flat();
    return [frame + 1, (frame / rate).toFixed(3), ...places.map((place) => place.toFixed(2))].join('\t');
  });
  return `${[...head, ...lines].join('\n')}\n`;
}

/** The curve of the knee over the same walk, as CSV. */
export function curvesFile(pace: number): string {
  const lines = Array.from({ length: frames }, (_, frame) => {
    const time = frame / rate;
    return `${time.toFixed(2)},${kneeFlexion(time, pace).toFixed(1)}`;
  });
  return `${['time,knee_flexion', ...lines].join('\n')}\n`;
}
