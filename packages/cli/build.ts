// Bundles the command, and the threads that it starts, into files that plain Node 20 runs: node packages/cli/build.ts [folder]
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Node 20 lacks these two; the parser asks for the first as soon as it is loaded. */
const polyfills = `
Object.groupBy ??= (items, keyOf) => { const groups = Object.create(null); let at = 0; for (const item of items) (groups[keyOf(item, at++)] ??= []).push(item); return groups };
Map.groupBy ??= (items, keyOf) => { const groups = new Map(); let at = 0; for (const item of items) { const key = keyOf(item, at++); const group = groups.get(key); if (group) group.push(item); else groups.set(key, [item]) } return groups };
`

const folder = process.argv[2] ?? join(import.meta.dirname, 'dist')

// What only some commands need is a part of its own; parts of an earlier build have other names.
const part = /^part-.*\.js/
for (const file of existsSync(folder) ? readdirSync(folder) : []) if (part.test(file)) rmSync(join(folder, file))

await build({
  entryPoints: { inburgering: join(import.meta.dirname, 'src', 'main.ts'), 'mutation-worker': join(import.meta.dirname, 'src', 'mutation', 'worker.ts'), 'simulation-worker': join(import.meta.dirname, 'src', 'simulation', 'worker.ts') },
  outdir: folder,
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  conditions: ['source'],
  // Some packages still ask for `require` in an ES module.
  banner: { js: `${polyfills}import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);` },
  minify: true,
  legalComments: 'external',
  logLevel: 'warning',
})
