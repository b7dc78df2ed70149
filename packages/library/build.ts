// Makes the library one file, for a browser or for a program that does not install it.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildResult } from 'esbuild'

/** Writes one ES module that asks nothing of Node; the result says what went into it. */
export function bundleLibrary(outfile: string): Promise<BuildResult<{ metafile: true }>> {
  return build({
    entryPoints: [join(import.meta.dirname, 'src/index.ts')],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    conditions: ['source', 'module'],
    mainFields: ['module', 'main'],
    alias: { 'vscode-languageserver-types': fileURLToPath(import.meta.resolve('vscode-languageserver-types')) },
    logLevel: 'warning',
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    outfile,
  })
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, 'dist/bundle')
  await bundleLibrary(join(folder, 'inburgering.js'))
  copyFileSync(join(import.meta.dirname, 'examples/page.html'), join(folder, 'page.html'))
  console.log(folder)
}
