import { start } from '../started.ts';
import type { Project } from './project.ts';

/** A lab on ports, of the packages that a project has. */
export interface LabProcess extends AsyncDisposable {
  /** What the programs of the clients' READMEs ask for. */
  readonly env: Readonly<Record<string, string>>;
}

/** The part of what `labrig up --json` prints that programs need. */
interface Addresses {
  readonly motif: { readonly url: string; readonly apiKey: string; readonly certificate: { readonly file: string } };
  readonly valt: { readonly url: string; readonly username: string; readonly password: string };
  readonly depthai: { readonly url: string };
  readonly cam2: {
    readonly url: string;
    readonly clients: readonly { readonly clientID: string; readonly clientSecret: string }[];
  };
  readonly moveshelf: { readonly url: string; readonly users: readonly { readonly secretKey: string }[] };
}

/** Brings a lab up that is ten times as fast as the clock on the wall: `npx labrig up`, on free ports. */
export async function startLab({ folder }: Project): Promise<LabProcess> {
  const command = ['node', 'node_modules/labrig/dist/bin.js', 'up', '--json', '--port', '0', '--clock', '10'] as const;
  const { line, ...rest } = await start(command, folder);
  const { motif, valt, depthai, cam2, moveshelf } = JSON.parse(line) as Addresses;
  return {
    env: {
      MOTIF_PORT: new URL(motif.url).port,
      MOTIF_API_KEY: motif.apiKey,
      MOTIF_CERTIFICATE: motif.certificate.file,
      VALT_URL: valt.url,
      VALT_USERNAME: valt.username,
      VALT_PASSWORD: valt.password,
      DEPTHAI_URL: depthai.url,
      CAM2_URL: cam2.url,
      CAM2_CLIENT_ID: cam2.clients[0]!.clientID,
      CAM2_CLIENT_SECRET: cam2.clients[0]!.clientSecret,
      MOVESHELF_URL: moveshelf.url,
      MOVESHELF_KEY: moveshelf.users[0]!.secretKey,
    },
    ...rest,
  };
}
