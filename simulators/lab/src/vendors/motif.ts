import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStreams } from '@labrig/motif-simulator/node';
import { createCertificate } from '@labrig/simulator/node';
import { UpError } from '../up-error.ts';
import type { MotifOptions, MotifState } from '@labrig/motif-simulator';
import type { MotifStreams } from '@labrig/motif-simulator/node';
import type { Device } from '@labrig/simulator';
import type { Vendor } from './vendor.ts';

/** The cameras of the vendor's example scripts. */
const usual = [{ serial: 'FAKE0' }, { serial: 'FAKE1' }];

export const motif: Vendor = {
  name: 'motif',
  title: 'Loopbio Motif recording system',
  offset: 1,
  async prepare({ host, folder }) {
    const certificate = await createCertificate(host);
    const streams = streamsOn(host);
    const file = join(folder, 'motif.pem');
    await writeFile(file, certificate.pem);
    const keyOf = (device: { credentials(): object }): string => (device.credentials() as { apiKey: string }).apiKey;
    return {
      options: async (asked) => ({ streams: await streams.of((asked as MotifOptions).cameras ?? usual) }),
      tls: { key: certificate.key, cert: certificate.pem },
      start: (device) => streams.attach(device as Device<MotifState>),
      describe: (device, url) => ({
        url,
        apiKey: keyOf(device),
        certificate: { pem: certificate.pem, file, fingerprint: certificate.fingerprint },
        streams: (device as Device<MotifState>).state.streams.map(({ serial, host: at, image, state }) => ({
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

/** The streams of every camera that there has been: another lab in this place may have others. */
function streamsOn(host: string) {
  const groups: MotifStreams[] = [];
  const known = () => groups.flatMap(({ addresses }) => addresses);
  return {
    async of(cameras: NonNullable<MotifOptions['cameras']>): Promise<NonNullable<MotifOptions['streams']>> {
      const missing = cameras.filter(({ serial }) => !known().some((address) => address.serial === serial));
      if (missing.length > 0) groups.push(await openStreamsOn(host, missing));
      return known().filter(({ serial }) => cameras.some((camera) => camera.serial === serial));
    },
    attach(device: Device<MotifState>): void {
      for (const group of groups) group.attach(device);
    },
    async close(): Promise<void> {
      await Promise.all(groups.map((group) => group.close()));
    },
  };
}

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
