import { describe, expect, test } from 'vitest'
import { commands } from '../src/commands/index.ts'
import { call } from './call.ts'
import { pages } from './pages.ts'

const all = pages()
const readme = all[0]

describe('what README and handbook print', () => {
  test('some of it is found', () => {
    expect(all.flatMap(({ calls }) => calls).length).toBeGreaterThan(15)
    expect(all.flatMap(({ json }) => json).length).toBeGreaterThan(4)
  })
  test.for(all.flatMap(({ name, json }) => json.map((text) => [name, text] as const)))('JSON of %s', ([name, text]) => {
    // A page about broken JSON shows it under "Zo niet".
    const isBrokenOnPurpose = name.endsWith('INB954.md')
    const parsed = (): unknown => JSON.parse(text)
    if (!isBrokenOnPurpose) expect(parsed).not.toThrow()
  })
  test('every option in the table of commands exists there, and every command is in the table', async () => {
    const rows = [...(readme?.text ?? '').matchAll(/^\| `(\w+) [^|]*\|[^|]*\|$/gm)]
    expect(rows.map(([, command]) => command).sort()).toEqual(commands.map(({ name }) => name).sort())
    for (const [row, command = ''] of rows) {
      const { stdout } = await call([command, '--help'])
      for (const [option] of row.matchAll(/--[a-z-]+/g)) expect(stdout, command).toContain(option)
    }
  })
})
