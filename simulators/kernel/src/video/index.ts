export { durationOf } from './duration.ts';
export { createH264Encoder, type H264Encoder, type Picture } from './h264.ts';
export { encodeMp4, type VideoOptions } from './mp4.ts';
