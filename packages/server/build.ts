// Makes the server one file: for Node, or for a worker in a browser.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type BuildResult } from 'esbuild'
import { shortGenerated } from './short-generated.ts'
import { withoutUnused } from './without-unused.ts'

const source = join(import.meta.dirname, 'src')

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  conditions: ['source', 'module'],
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  legalComments: 'none',
  charset: 'utf8',
  plugins: [shortGenerated, withoutUnused],
  // Two packages bring the same types in two versions that differ in nothing that is used here.
  alias: { 'vscode-languageserver-types': fileURLToPath(import.meta.resolve('vscode-languageserver-types')) },
}

const targets = {
  node: { entryPoints: [join(source, 'main-node.ts')], platform: 'node', format: 'cjs', target: 'node20' },
  browser: { entryPoints: [join(source, 'main-browser.ts')], platform: 'browser', format: 'iife', target: 'es2022' },
} satisfies Readonly<Record<string, BuildOptions>>

/** Writes the server as one file; the result says what went into it. */
export function bundleServer(target: keyof typeof targets, outfile: string): Promise<BuildResult<{ metafile: true }>> {
  return build({ ...shared, ...targets[target], outfile, metafile: true })
}
