export type { RawImage } from './image.ts';
export { encodeJpeg } from './jpeg/encode.ts';
export { seedOf } from './scene/chance.ts';
export { grain } from './scene/grain.ts';
export { createScene, type Scene, type Sprite } from './scene.ts';
export { createFrameSource, type FrameSource, type FrameSourceOptions } from './source.ts';
export type { Stamp } from './stamp.ts';
export { paintStrip, readStrip } from './strip.ts';
export { stripLayout, type StripLayout } from './strip/layout.ts';
