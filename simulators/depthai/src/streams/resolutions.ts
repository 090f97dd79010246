/** Width and height in pixels. */
export type Pixels = readonly [number, number];

/** How a sensor is read out, by name. Mono sensors have five of these. */
export const resolutions: Readonly<Record<string, Pixels>> = {
  THE_400_P: [640, 400],
  THE_480_P: [640, 480],
  THE_720_P: [1280, 720],
  THE_800_P: [1280, 800],
  THE_1080_P: [1920, 1080],
  THE_1200_P: [1920, 1200],
  THE_1352X1012: [1352, 1012],
  THE_1440X1080: [1440, 1080],
  THE_2024X1520: [2024, 1520],
  THE_5_MP: [2592, 1944],
  THE_4_K: [3840, 2160],
  THE_4000X3000: [4000, 3000],
  THE_12_MP: [4056, 3040],
  THE_13_MP: [4208, 3120],
  THE_5312X6000: [5312, 6000],
  THE_48_MP: [8000, 6000],
};
