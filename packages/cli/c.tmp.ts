import { findSpecifications } from './src/files/find-specifications.ts'
import { compile } from '@inburgering/language'
import { messageOf } from '@inburgering/core'
const found = findSpecifications(['examples'], process.cwd())
console.log(found.diagnostics, found.specifications.map((s) => [s.folder, s.sources.map((x) => x.path)]))
const t = performance.now()
const r = await compile(found.specifications[0]!.sources as never)
console.log(performance.now() - t, r.diagnostics.slice(0, 20).map((d) => `${d.origin?.file}:${(d.origin?.start.line ?? 0) + 1} ${d.code} ${messageOf(d, 'nl')}`), r.diagnostics.length, r.value?.declarations.length)
import { writeFileSync } from 'node:fs'
writeFileSync('/tmp/model.json', JSON.stringify(r.value))
