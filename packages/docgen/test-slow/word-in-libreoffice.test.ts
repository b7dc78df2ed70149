import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileExample, exampleNames } from '@inburgering/testing/examples'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '../src/docx/index.ts'
import { regelboek } from '../src/index.ts'
import type { Block } from '../src/tree/index.ts'
import { playedInput } from '../test/example-book.ts'

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
if (office === undefined) console.warn('The Word files are not tested: LibreOffice is not there. Run "apt-get install libreoffice-writer-nogui".')

/** Sections by their depth, tables; also those of drawings. */
function counted(blocks: readonly Block[], level = 1): Record<string, number> {
  const counts: Record<string, number> = {}
  const add = (more: Record<string, number>): void => Object.entries(more).forEach(([key, value]) => (counts[key] = (counts[key] ?? 0) + value))
  for (const block of blocks) {
    if (block.kind === 'section') {
      add({ [`level ${level}`]: 1 })
      add(counted(block.blocks, level + 1))
    } else if (block.kind === 'table') add({ tables: 1 })
    else if (block.kind === 'list') add(counted(block.items.flat(), level))
    else if (block.kind === 'terms') add(counted(block.items.flatMap((item) => item.blocks), level))
    else if (block.kind === 'aside') add(counted(block.blocks, level))
    else if (block.kind === 'figure') add(counted(block.equivalent, level))
  }
  return counts
}

describe.skipIf(office === undefined)('Word files in LibreOffice', () => {
  test.each(exampleNames())('%s: the same headings per level and the same tables after conversion to ODT', async (name) => {
    const { value: { model, beside } } = await compileExample(name)
    if (model === undefined) throw new Error('no model')
    const document = regelboek(playedInput(model, [], beside))
    const folder = mkdtempSync(join(tmpdir(), 'inburgering-odt-'))
    writeFileSync(join(folder, 'boek.docx'), await renderDocx(document))
    const { status } = spawnSync(office ?? '', ['--headless', `-env:UserInstallation=file://${join(folder, 'profiel')}`, '--convert-to', 'odt', '--outdir', folder, join(folder, 'boek.docx')], { timeout: 300_000 })
    expect(status).toBe(0)
    const content = strFromU8(unzipSync(readFileSync(join(folder, 'boek.odt')))['content.xml'] ?? new Uint8Array())
    const found: Record<string, number> = { tables: content.match(/<table:table /g)?.length ?? 0 }
    for (const [, level] of content.matchAll(/<text:h [^>]*text:outline-level="(\d)"/g)) found[`level ${level}`] = (found[`level ${level}`] ?? 0) + 1
    expect(found).toEqual(counted(document.blocks))
  })
})
