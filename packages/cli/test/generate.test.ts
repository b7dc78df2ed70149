import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { targets } from '@inburgering/codegen'
import { fixtures, inburgering } from './process.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'inburgering-code-'))
const dataTargets = Object.values(targets).flatMap(({ name, prints }) => (prints === 'data' ? [name] : []))
const filesIn = (path: string): Record<string, string> => Object.fromEntries(readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.')).sort().map((name) => [name, readFileSync(join(path, name), 'utf8')]))

describe('generate', { timeout: 60_000 }, () => {
  test('writes the code, the same bytes each time, and checks it', async () => {
    const [one, other] = [folder(), folder()]
    expect(await inburgering(['generate', 'proef', '--target', 'typescript', '--out', one])).toMatchObject({ code: 0 })
    await inburgering(['generate', 'proef', '--target', 'typescript', '--out', other])
    const made = filesIn(one)
    expect(Object.keys(made)).toEqual(expect.arrayContaining(['inburgering-code.json', 'index.ts', 'main.ts', 'package.json', 'regels.ts', 'tsconfig.json', 'uitvoering/play.ts']))
    expect(filesIn(other)).toEqual(made)
    expect(await inburgering(['generate', 'proef', '--target', 'typescript', '--out', one, '--check'])).toMatchObject({ code: 0 })
    writeFileSync(join(one, 'regels.ts'), `${made['regels.ts'] ?? ''}// met de hand\n`)
    const checked = await inburgering(['generate', 'proef', '--target', 'typescript', '--out', one, '--check'])
    expect(checked).toMatchObject({ code: 1 })
    expect(checked.stdout).toContain('regels.ts: hoort niet bij deze regels')
    expect(checked.stdout).toContain('Maak de code opnieuw, zonder --check.')
  })

  test('writes nothing over what somebody else made', async () => {
    const out = folder()
    writeFileSync(join(out, 'package.json'), '{}')
    const refused = await inburgering(['generate', 'proef', '--target', 'typescript', '--out', out])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain('Er is niets geschreven: dit bestand is door een ander gemaakt of veranderd: package.json.')
    expect(readdirSync(out)).toEqual(['package.json'])
  })

  test('an unknown target names those that there are', async () => {
    const refused = await inburgering(['generate', 'proef', '--target', 'typescrip', '--out', folder()])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain('Er is geen doel "typescrip". Bedoelde u "typescript"? Er zijn: typescript, python, java, json-schema, openapi, csv, sql, dmn')
    expect((await inburgering(['generate', 'proef', '--out', folder()])).stderr).toContain('--target <doel>. Kies uit: typescript, python, java, json-schema, openapi, csv, sql, dmn')
    expect((await inburgering(['generate', 'proef', '--target', 'typescript'])).stderr).toContain('--out <map>')
  })

  test('an unknown layer makes nothing', async () => {
    const out = folder()
    const refused = await inburgering(['generate', 'proef', '--target', 'typescript', '--out', out, '--layers', 'rechtspaak'])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain('INB820')
    expect(readdirSync(out)).toEqual([])
  })

  test('a specification with errors makes nothing and says why', async () => {
    const [spec, out] = [folder(), folder()]
    cpSync(join(fixtures, 'proef'), spec, { recursive: true })
    writeFileSync(join(spec, 'kapot.inburgering'), 'bij stelsel Proef\ntermijn kapot "Kapot" volgens Wet art. 1 {\n  duurt 3 weken en\n}\n')
    const refused = await inburgering(['generate', spec, '--target', 'typescript', '--out', out])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain('kapot.inburgering')
    expect(readdirSync(out)).toEqual([])
    rmSync(spec, { recursive: true })
  })

  test('data are there also where code is not, and are checked', async () => {
    for (const name of ['wi2007', 'elip']) {
      const [out, example] = [folder(), join(import.meta.dirname, '../../../examples', name)]
      expect(await inburgering(['generate', example, '--target', dataTargets.join(','), '--out', out]), name).toMatchObject({ code: 0, stderr: '' })
      expect(await inburgering(['generate', example, '--target', dataTargets.join(','), '--out', out, '--check']), name).toMatchObject({ code: 0 })
    }
    const refused = await inburgering(['generate', 'proef', '--target', 'json-schema', '--out', folder(), '--layers', 'rechtspaak'])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain('INB820')
  })

  test('what code cannot say makes nothing, with the rule and its place; what it leaves out is told', async () => {
    const out = folder()
    const refused = await inburgering(['generate', join(import.meta.dirname, '../../../examples/participatiewet'), '--target', 'typescript', '--out', out])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toMatch(/ontzorgen\.inburgering.*INB970/)
    expect(refused.stderr).toContain('In "Meewerken aan ontzorgen" staat: vraag aan Wi2021.')
    expect(readdirSync(out)).toEqual([])
    const told = await inburgering(['generate', join(import.meta.dirname, '../../../examples/wi2021'), '--target', 'typescript', '--out', out])
    expect(told).toMatchObject({ code: 0 })
    expect(told.stderr).toMatch(/INB971.*"Lening voor de inburgering" \(lening\) staat niet in de code/)
  })
})
