import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const generated = join(root, 'packages/language/src/generated')

it('src/generated is what the grammar gives: run npm run generate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-generated-'))
  try {
    const config = JSON.parse(readFileSync(join(root, 'langium-config.json'), 'utf8')) as { languages: { grammar: string }[]; out: string }
    for (const language of config.languages) language.grammar = join(root, language.grammar)
    writeFileSync(join(folder, 'langium-config.json'), JSON.stringify({ ...config, out: join(folder, 'out') }))
    const run = spawnSync(process.execPath, [join(root, 'node_modules/langium-cli/bin/langium.js'), 'generate'], { cwd: folder, encoding: 'utf8' })
    expect(run.status, run.stderr).toBe(0)
    for (const file of ['ast.ts', 'grammar.ts', 'module.ts']) {
      expect(readFileSync(join(folder, 'out', file), 'utf8'), file).toBe(readFileSync(join(generated, file), 'utf8'))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
