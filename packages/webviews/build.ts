// Makes each page one script and one style sheet.
import { join } from 'node:path'
import { build, type BuildResult } from 'esbuild'

/** Writes `<page>.js` and `<page>.css` into a folder. */
export function bundlePages(outdir: string): Promise<BuildResult<{ metafile: true }>> {
  return build({
    entryPoints: { tijdlijn: join(import.meta.dirname, 'src/tijdlijn/main.tsx') },
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source', 'module'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    logLevel: 'warning',
    legalComments: 'none',
    metafile: true,
  })
}
