export { createLab, type AllLab, type AllLabOptions } from './create-lab.ts';
