// Makes each page one script and one style sheet.
import { join } from 'node:path'
import { build, type BuildResult } from 'esbuild'

/** The folders with a page. */
export const pages = ['tijdlijn', 'regelboek', 'vergelijking'] as const

/** Writes `<page>.js` and `<page>.css` into a folder. */
export function bundlePages(outdir: string): Promise<BuildResult<{ metafile: true }>> {
  return build({
    entryPoints: Object.fromEntries(pages.map((page) => [page, join(import.meta.dirname, 'src', page, 'main.tsx')])),
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
