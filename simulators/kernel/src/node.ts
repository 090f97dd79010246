export { createCertificate, type Certificate } from './node/certificate.ts';
export { listen, ListenError, type Listener, type ListenOptions } from './node/listen.ts';
