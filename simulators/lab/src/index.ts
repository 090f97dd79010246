export { createLab, type AllLab, type AllLabOptions, type DeviceOptions } from './create-lab.ts';
