// Makes the server one file for Node, with what makes code beside it; for a worker in a browser one file, and one for each part that few need.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type BuildResult, type Plugin } from 'esbuild'
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

/** The part with code as Node finds it beside its server: the file that a browser reads too, for it is large and says nothing in a language. */
const codeFile = 'server-browser-code.mjs'
const codeApart: Plugin = {
  name: 'code-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/code\.ts$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: `./${codeFile}`, external: true } : undefined))
  },
}

const targets = {
  node: { entryPoints: [join(source, 'main-node.ts')], platform: 'node', format: 'cjs', target: 'node20', plugins: [...shared.plugins, codeApart] },
  browser: { entryPoints: [join(source, 'main-browser.ts')], platform: 'browser', format: 'iife', target: 'es2022', plugins: [...shared.plugins, withoutEnglish] },
} satisfies Readonly<Record<string, BuildOptions>>

/** Writes the server as one file; the result says what went into it. For Node the part that makes code stays outside it. */
export function bundleServer(target: keyof typeof targets, outfile: string): Promise<BuildResult<{ metafile: true }>> {
  return build({ ...shared, ...targets[target], outfile, metafile: true })
}

/** Writes the part with code beside a server for Node. */
export async function bundleCode(folder: string): Promise<void> {
  await bundlePart('code', join(folder, codeFile))
}

/** Writes the parts beside the server in a browser, as `<name of the server>-<part>.mjs`; the results are by part. */
export async function bundleParts(server: string): Promise<ReadonlyMap<string, BuildResult<{ metafile: true }>>> {
  const built = partNames.map(async (name) => [name, await bundlePart(name, server.replace(/\.js$/, `-${name}.mjs`))] as const)
  return new Map(await Promise.all(built))
}

function bundlePart(name: (typeof partNames)[number], outfile: string): Promise<BuildResult<{ metafile: true }>> {
  return build({ ...shared, entryPoints: [join(source, 'parts', `${name}.ts`)], platform: 'browser', format: 'esm', target: 'es2022', plugins: [...shared.plugins, name === 'engels' ? englishPart : withoutEnglish], outfile, metafile: true })
}
