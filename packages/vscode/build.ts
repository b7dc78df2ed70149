// Makes the folder that is packed as the extension: dist/extension. Nothing outside it can be reached once installed.
import { cp, mkdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildOptions, type BuildResult } from 'esbuild'
import { bundleParts, bundleServer } from '@inburgering/server/build'
import { bundlePages } from '@inburgering/webviews/build'

const here = import.meta.dirname
const root = join(here, '../..')
export const extensionFolder = join(here, 'dist/extension')

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'cjs',
  external: ['vscode'],
  conditions: ['source', 'module'],
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  legalComments: 'none',
}

const targets = {
  node: { entryPoints: [join(here, 'src/node/main.ts')], platform: 'node', target: 'node20' },
  browser: { entryPoints: [join(here, 'src/browser/main.ts')], platform: 'browser', target: 'es2022' },
} satisfies Readonly<Record<string, BuildOptions>>

/** Writes the extension itself as one file, without the server. */
export function bundleClient(target: keyof typeof targets, outfile: string): Promise<BuildResult<{ metafile: true }>> {
  return build({ ...shared, ...targets[target], outfile, metafile: true })
}

/** What goes into the extension as it is: from where, to where in its folder. */
const copies: readonly (readonly [string, string])[] = [
  [join(here, 'extension'), '.'],
  [join(root, 'syntaxes'), 'syntaxes'],
  [join(root, 'LICENSE'), 'LICENSE'],
  ...['beginnen.md', 'diagnostics', 'taal', 'taken'].map((part) => [join(root, 'packages/handbook', part), join('handboek', part)] as const),
]

export async function buildExtension(): Promise<string> {
  await rm(extensionFolder, { recursive: true, force: true })
  await mkdir(extensionFolder, { recursive: true })
  for (const [from, to] of copies) {
    if (existsSync(from)) await cp(from, join(extensionFolder, to), { recursive: true })
  }
  await Promise.all([
    bundleClient('node', join(extensionFolder, 'client.cjs')),
    bundleClient('browser', join(extensionFolder, 'client-browser.js')),
    bundleServer('node', join(extensionFolder, 'server.cjs')),
    bundleServer('browser', join(extensionFolder, 'server-browser.js')),
    bundleParts(join(extensionFolder, 'server-browser.js')),
    bundlePages(join(extensionFolder, 'paginas')),
  ])
  return extensionFolder
}
