import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simulateMotif } from '@labrig/motif-simulator';
import { openStreams } from '@labrig/motif-simulator/node';
import { createCertificate } from '@labrig/simulator/node';
import { UpError } from '../up-error.ts';
import type { MotifOptions } from '@labrig/motif-simulator';
import type { MotifStreams } from '@labrig/motif-simulator/node';
import type { Vendor } from './vendor.ts';

/** The cameras of the vendor's example scripts. */
const usual = [{ serial: 'FAKE0' }, { serial: 'FAKE1' }];

export const motif: Vendor = {
  name: 'motif',
  title: 'Loopbio Motif recording system',
  offset: 1,
  simulate: (options) => simulateMotif({ cameras: usual, ...options }),
  async prepare({ host, folder, options }) {
    const { cameras = usual } = options as MotifOptions;
    const [certificate, streams] = await Promise.all([createCertificate(host), openStreamsOn(host, cameras)]);
    const file = join(folder, 'motif.pem');
    await writeFile(file, certificate.pem);
    const keyOf = (device: { credentials(): object }): string => (device.credentials() as { apiKey: string }).apiKey;
    return {
      options: { streams: streams.addresses },
      tls: { key: certificate.key, cert: certificate.pem },
      start: (device) => streams.attach(device as never),
      describe: (device, url) => ({
        url,
        apiKey: keyOf(device),
        certificate: { pem: certificate.pem, file, fingerprint: certificate.fingerprint },
        streams: streams.addresses.map(({ serial, host: at, image, state }) => ({
          serial,
          image: `tcp://${at}:${image}`,
          state: `tcp://${at}:${state}`,
        })),
      }),
      firstCommand: (device, url) => `curl --cacert ${file} -H 'X-Api-Key: ${keyOf(device)}' ${url}/api/1/cameras`,
      close: streams.close,
    };
  },
};

async function openStreamsOn(host: string, cameras: NonNullable<MotifOptions['cameras']>): Promise<MotifStreams> {
  try {
    return await openStreams(
      cameras.map(({ serial }) => serial),
      host,
    );
  } catch (cause) {
    throw new UpError(`the streams of motif can't listen on ${host}: ${(cause as Error).message}`, { cause });
  }
}
