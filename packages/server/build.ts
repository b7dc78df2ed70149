// Makes the server one file for Node; for a worker in a browser one file, and one for each part that few need.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type BuildResult } from 'esbuild'
import { englishPart, withoutEnglish } from './english-apart.ts'
import { shortGenerated } from './short-generated.ts'
import { partNames } from './src/protocol/index.ts'
import { withoutUnused } from './without-unused.ts'

const source = join(import.meta.dirname, 'src')

const shared = {
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
} satisfies BuildOptions

const targets = {
  node: { entryPoints: [join(source, 'main-node.ts')], platform: 'node', format: 'cjs', target: 'node20' },
  browser: { entryPoints: [join(source, 'main-browser.ts')], platform: 'browser', format: 'iife', target: 'es2022', plugins: [...shared.plugins, withoutEnglish] },
} satisfies Readonly<Record<string, BuildOptions>>

/** Writes the server as one file; the result says what went into it. */
export function bundleServer(target: keyof typeof targets, outfile: string): Promise<BuildResult<{ metafile: true }>> {
  return build({ ...shared, ...targets[target], outfile, metafile: true })
}

/** Writes the parts beside the server in a browser, as `<name of the server>-<part>.js`; the results are by part. */
export async function bundleParts(server: string): Promise<ReadonlyMap<string, BuildResult<{ metafile: true }>>> {
  const built = partNames.map(async (name) => {
    const outfile = server.replace(/\.js$/, `-${name}.js`)
    const result = await build({ ...shared, entryPoints: [join(source, 'parts', `${name}.ts`)], platform: 'browser', format: 'esm', target: 'es2022', plugins: [...shared.plugins, name === 'engels' ? englishPart : withoutEnglish], outfile, metafile: true })
    return [name, result] as const
  })
  return new Map(await Promise.all(built))
}
