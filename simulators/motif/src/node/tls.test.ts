import { connect } from 'node:tls';
import { createCertificate, listen } from '@labrig/simulator/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import type { Listener } from '@labrig/simulator/node';
import type { ConnectionOptions } from 'node:tls';

let listener: Listener;
let pin: string;

beforeAll(async () => {
  const { key, pem } = await createCertificate('127.0.0.1');
  listener = await listen(rig().motif.handle, { tls: { key, cert: pem } });
  pin = pem;
});
afterAll(() => listener.close());

/** The protocol that a client and the port agree on; or why they don't. */
const shake = (options: ConnectionOptions): Promise<string> =>
  new Promise((resolve) => {
    // As the vendor's client: the chain is verified against one file, the name is not looked at.
    const socket = connect(
      { host: '127.0.0.1', port: listener.port, ca: pin, checkServerIdentity: () => undefined, ...options },
      () => {
        resolve(socket.getProtocol()!);
        socket.destroy();
      },
    );
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(`refused: ${error.code}`));
  });

describe('the port', () => {
  test.each(['TLSv1.2', 'TLSv1.3'] as const)('speaks %s', async (version) => {
    expect(await shake({ minVersion: version, maxVersion: version })).toBe(version);
  });

  test('does not speak TLS 1.1', async () => {
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    expect(await shake(old)).toBe('refused: ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
  });

  test('is told from another one by its certificate', async () => {
    const { pem: other } = await createCertificate('127.0.0.1');
    expect(await shake({ ca: other })).toMatch(
      /^refused: (DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|CERT_SIGNATURE_FAILURE|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/,
    );
  });

  test('never needs the client to name the host', async () => {
    expect(await shake({ servername: '' })).toBe('TLSv1.3');
    expect(await shake({ servername: 'recorder.example' })).toBe('TLSv1.3');
  });
});
