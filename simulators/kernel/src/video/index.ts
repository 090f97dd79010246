export type { Planes } from './blocks.ts';
export { planesOfColors } from './colors.ts';
export { durationOf } from './duration.ts';
export { createFragments, type Fragments, type LivePicture } from './fragments.ts';
export { encodeMp4, encodeSegment, type FilmOptions } from './film.ts';
export { createH264Encoder, type H264Encoder, type Picture } from './h264.ts';
