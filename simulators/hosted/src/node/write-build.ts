import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorker } from './bundle.ts';
import { compatibilityDate, compatibilityFlags } from './compatibility.ts';

/** Writes the worker and its two configurations; answers the files. */
export async function writeBuild(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files = {
    'worker.js': await bundleWorker({ isSmall: true }),
    'wrangler.json': `${JSON.stringify(wrangler, null, 2)}\n`,
    'workerd.capnp': workerd,
  };
  return Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const file = join(folder, name);
      await writeFile(file, text);
      return file;
    }),
  );
}

const classes = ['Lab', 'Organisation'] as const;
const bindings = { Lab: 'LABS', Organisation: 'ORGANISATIONS' } as const;

/** For Cloudflare. The organisations are a secret: `wrangler secret put LABRIG_ORGANISATIONS`. */
const wrangler = {
  name: 'labrig',
  main: 'worker.js',
  no_bundle: true,
  compatibility_date: compatibilityDate,
  compatibility_flags: compatibilityFlags,
  durable_objects: { bindings: classes.map((name) => ({ name: bindings[name], class_name: name })) },
  migrations: [{ tag: 'v1', new_sqlite_classes: classes }],
  observability: { enabled: false },
};

/** For workerd on a machine of one's own: `workerd serve workerd.capnp`, in a folder that has a folder `labs`. */
const workerd = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "labrig", worker = .labrig),
    (name = "labs", disk = (path = "labs", writable = true)),
  ],
  sockets = [(name = "http", address = "127.0.0.1:4100", http = (), service = "labrig")],
);

const labrig :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "${compatibilityDate}",
  compatibilityFlags = [${compatibilityFlags.map((flag) => `"${flag}"`).join(', ')}],
  durableObjectNamespaces = [
${classes.map((name) => `    (className = "${name}", uniqueKey = "labrig-${name}", enableSql = true),`).join('\n')}
  ],
  durableObjectStorage = (localDisk = "labs"),
  bindings = [
${classes.map((name) => `    (name = "${bindings[name]}", durableObjectNamespace = "${name}"),`).join('\n')}
    (name = "LABRIG_ORGANISATIONS", fromEnvironment = "LABRIG_ORGANISATIONS"),
  ],
);
`;
