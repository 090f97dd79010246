import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import type { IConfigFile } from '@microsoft/api-extractor';
import type { Shipped } from '@labrig/house/shipped';
import { temporary } from '../temporary.ts';
import { entriesOf } from './entries.ts';
import type { Entry } from './entries.ts';

/** What says nothing of types: that a name is public, which `export` says, has no documentation, or what stands in no comment. */
const remarks = /^ *\/\/ \((?:undocumented|No @packageDocumentation)[^\n]*\n?|^\/\/ @public\b[^\n]*\n/gm;

const silent = { default: { logLevel: ExtractorLogLevel.None } };
const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  lib: ['es2024', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
};

/**
 * Describes what packages let their users see: for each, a text in which a reviewer finds every public name with its type.
 *
 * It reads the declarations in `dist`. All of them are one program, since parsing them is most of the work.
 */
export function describeApis(packages: readonly Shipped[], base: string): ReadonlyMap<string, string> {
  using made = temporary('labrig-api-');
  const { folder } = made;
  const files = packages.flatMap((shipped) => entriesOf(shipped, base).map(({ declarations }) => declarations));
  let program: CompilerState | undefined;

  const bodyOf = (shipped: Shipped, entry: Entry): string => {
    const projectFolder = join(base, shipped.folder);
    const configObject: IConfigFile = {
      projectFolder,
      mainEntryPointFilePath: entry.declarations,
      // Types that are used and not exported stand in the report of the main entry: a change of them is one of the API, too.
      apiReport: {
        enabled: true,
        reportFileName: 'report',
        reportFolder: folder,
        reportTempFolder: folder,
        includeForgottenExports: entry.isMain,
      },
      newlineKind: 'lf',
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
      compiler: { overrideTsconfig: { compilerOptions, files } },
    };
    const packageJsonFullPath = join(projectFolder, 'package.json');
    const config = ExtractorConfig.prepare({ configObject, configObjectFullPath: undefined, packageJsonFullPath });
    program ??= CompilerState.create(config, { additionalEntryPoints: files });
    const problems: string[] = [];
    const { succeeded } = Extractor.invoke(config, {
      localBuild: true,
      compilerState: program,
      messageCallback: (message) => {
        if (message.logLevel === ExtractorLogLevel.Error) problems.push(message.text);
        message.handled = true;
      },
    });
    if (!succeeded || problems.length > 0) throw new Error(`${entry.specifier}: ${problems.join('\n')}`);
    const [, body = ''] = /```ts\s+([^]*?)\s+```/.exec(readFileSync(join(folder, 'report.api.md'), 'utf8')) ?? [];
    return body.replaceAll(remarks, '').trim();
  };

  return new Map(
    packages.flatMap((shipped) => {
      const entries = entriesOf(shipped, base);
      return entries.length === 0 ? [] : [[shipped.folder, textOf(shipped, entries, bodyOf)] as const];
    }),
  );
}

function textOf(
  shipped: Shipped,
  entries: readonly Entry[],
  bodyOf: (shipped: Shipped, entry: Entry) => string,
): string {
  const parts = entries.map((entry) => `## ${entry.specifier}\n\n\`\`\`ts\n${bodyOf(shipped, entry)}\n\`\`\`\n`);
  return [`# What ${shipped.manifest.name} lets its users see\n\nWritten by \`pnpm api\`.\n`, ...parts].join('\n');
}
