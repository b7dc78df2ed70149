// Makes the folder that is packed as the extension: dist/extension. Nothing outside it can be reached once installed.
import { cp, mkdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'

const here = import.meta.dirname
const root = join(here, '../..')
export const extensionFolder = join(here, 'dist/extension')

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  conditions: ['source', 'module'],
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  legalComments: 'none',
}

const bundles: readonly BuildOptions[] = [
  { entryPoints: [join(here, 'src/node/main.ts')], outfile: join(extensionFolder, 'client.cjs'), external: ['vscode'] },
  { entryPoints: [join(root, 'packages/server/src/main-node.ts')], outfile: join(extensionFolder, 'server.cjs') },
]

/** What goes into the extension as it is: from where, to where in its folder. */
const copies: readonly (readonly [string, string])[] = [
  [join(here, 'extension'), '.'],
  [join(root, 'syntaxes'), 'syntaxes'],
  [join(root, 'LICENSE'), 'LICENSE'],
  [join(root, 'packages/handbook/diagnostics'), 'handboek'],
]

export async function buildExtension(): Promise<string> {
  await rm(extensionFolder, { recursive: true, force: true })
  await mkdir(extensionFolder, { recursive: true })
  for (const [from, to] of copies) {
    if (existsSync(from)) await cp(from, join(extensionFolder, to), { recursive: true })
  }
  await Promise.all(bundles.map((bundle) => build({ ...shared, ...bundle })))
  return extensionFolder
}
