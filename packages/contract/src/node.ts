export { deviceTarget, type DeviceOptions } from './node/device-target.ts';
