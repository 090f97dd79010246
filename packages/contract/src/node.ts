export { deviceTarget, type DeviceOptions } from './node/device-target.ts';
export { startProxy, type ProxyOptions } from './record/proxy.ts';
export { beginTape, type Tape } from './record/tape.ts';
