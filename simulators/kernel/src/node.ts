export { createCertificate, type Certificate, type CertificateOptions } from './node/certificate.ts';
export { LabFileError } from './node/lab-file-error.ts';
export { openLabFile, type LabFile, type LabFileOptions } from './node/lab-file.ts';
export { listen, ListenError, type Listener, type ListenOptions } from './node/listen.ts';
