// Makes the server one file for Node, with what makes code beside it; for a worker in a browser one file, and one for each part that few need.
import { readFile, writeFile } from 'node:fs/promises'
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
  node: { entryPoints: [join(source, 'main-node.ts')], platform: 'node', format: 'cjs', target: 'node20', charset: 'ascii', plugins: [...shared.plugins, codeApart] },
  browser: { entryPoints: [join(source, 'main-browser.ts')], platform: 'browser', format: 'iife', target: 'es2022', plugins: [...shared.plugins, withoutEnglish] },
} satisfies Readonly<Record<string, BuildOptions>>

/** Writes the server as one file; the result says what went into it. For Node the part that makes code stays outside it. */
export async function bundleServer(target: keyof typeof targets, outfile: string): Promise<BuildResult<{ metafile: true }>> {
  const result = await build({ ...shared, ...targets[target], outfile, metafile: true })
  if (target === 'node') await writeFile(outfile, inAscii(await readFile(outfile, 'utf8')))
  return result
}

/**
 * One letter outside Latin makes V8 hold the text of the whole server with two bytes a letter, as long as it runs. What
 * esbuild leaves stands in regular expressions, where such a letter may be written by its number.
 */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
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
