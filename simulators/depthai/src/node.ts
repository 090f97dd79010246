export { sharpImages } from './node/sharp-images.ts';
