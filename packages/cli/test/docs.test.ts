import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findChromium } from '../src/documents/pdf.ts'
import { fixtures, inburgering } from './process.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'inburgering-docs-'))
const filesIn = (path: string): Record<string, string> => Object.fromEntries(readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.')).sort().map((name) => [name, readFileSync(join(path, name)).toString('base64')]))

describe('docs', { timeout: 120_000 }, () => {
  test('makes every document, and the second time the same bytes', async () => {
    const [one, other] = [folder(), folder()]
    const first = await inburgering(['docs', 'proef', '--out', one, '--person', 'personen.json', '--against', 'proef', '--layers', 'variant:halve_boete'])
    expect(first.stderr).toBe('')
    expect(first.code).toBe(0)
    const made = filesIn(one)
    const names = Object.keys(made)
    expect(names).toEqual(expect.arrayContaining(['index.html', 'inburgering-documenten.json']))
    for (const document of ['regelboek', 'toetsrapport', 'plichtenkalender', 'vergelijkingsnota']) for (const form of ['html', 'md', 'docx', 'json']) expect(names.some((name) => name.endsWith(`/${document}.${form}`)), `${document}.${form}`).toBe(true)
    expect(names.filter((name) => name.endsWith('-nl.html')).length).toBeGreaterThan(0)
    expect(names.filter((name) => name.endsWith('.ics')).length).toBeGreaterThan(1)
    await inburgering(['docs', 'proef', '--out', other, '--person', 'personen.json', '--against', 'proef', '--layers', 'variant:halve_boete'])
    expect(filesIn(other)).toEqual(made)
    const again = await inburgering(['docs', 'proef', '--out', one])
    expect(again.stdout).toContain('oude verwijderd')
    expect(Object.keys(filesIn(one)).some((name) => name.includes('vergelijkingsnota'))).toBe(false)
    expect(await inburgering(['docs', 'proef', '--out', one, '--check'])).toMatchObject({ code: 0, stderr: '' })
  })

  test('a base that is layers of the same rules gives a memo between those layers', async () => {
    const memoOf = async (...args: readonly string[]): Promise<string> => {
      const out = folder()
      const { code, stderr } = await inburgering(['docs', 'proef', '--out', out, '--formats', 'md', ...args])
      expect(stderr).toBe('')
      expect(code).toBe(0)
      return readFileSync(join(out, 'proef/vergelijkingsnota.md'), 'utf8')
    }
    const better = await memoOf('--layers', 'variant:halve_boete', '--against', 'wet')
    expect(better).toMatch(/Voor\*\*: proef, lagen: wet \(/)
    expect(better).toMatch(/niemand slechter af; 1 beter af/)
    const worse = await memoOf('--against', 'variant:halve_boete')
    expect(worse).toMatch(/Voor\*\*: proef, lagen: wet, variant “[^”]+” \(/)
    expect(worse).toMatch(/1 slechter af/)
    expect(worse).toContain('Geldt wel voor, niet na')
  })

  test('a person who is refused is told, and the others have their letters', async () => {
    const out = folder()
    const persons = join(out, 'personen.json')
    const [good] = JSON.parse(readFileSync(join(fixtures, 'personen.json'), 'utf8')) as readonly [unknown]
    writeFileSync(persons, JSON.stringify([{ id: 'x', gegevens: { doelgroep: 'nee', plichtig_sinds: '2024-02-01' }, gebeurtenissen: [] }, good]))
    const { code, stderr } = await inburgering(['docs', 'proef', '--out', join(out, 'uit'), '--person', persons, '--formats', 'md'])
    expect(code).toBe(1)
    expect(stderr).toContain('[0].gegevens.doelgroep')
    expect(readdirSync(join(out, 'uit/proef'))).toContain('uitlegbrief-amina-nl.md')
  })

  test('persons whose names give one file name have each their own letter', async () => {
    const out = folder()
    const persons = join(out, 'personen.json')
    const [good] = JSON.parse(readFileSync(join(fixtures, 'personen.json'), 'utf8')) as readonly [object]
    writeFileSync(persons, JSON.stringify(['An', 'an!', 'An'].map((id) => ({ ...good, id }))))
    expect(await inburgering(['docs', 'proef', '--out', join(out, 'uit'), '--person', persons, '--formats', 'md'])).toMatchObject({ code: 0 })
    const letters = readdirSync(join(out, 'uit/proef')).filter((name) => name.startsWith('uitlegbrief') && name.endsWith('-nl.md'))
    expect(letters.sort()).toEqual(['uitlegbrief-An-3-nl.md', 'uitlegbrief-An-nl.md', 'uitlegbrief-an-2-nl.md'])
    expect(readFileSync(join(out, 'uit/proef/uitlegbrief-an-2-nl.md'), 'utf8')).toContain('# Uitleg voor an')
    expect(readFileSync(join(out, 'uit/index.html'), 'utf8')).toContain('uitlegbrief-an-2-nl.md')
  })

  test('the report names the call that makes it again, with its date', async () => {
    const out = folder()
    await inburgering(['docs', 'proef', '--out', out, '--formats', 'md', '--date', '2026-01-01'])
    expect(readFileSync(join(out, 'proef/toetsrapport.md'), 'utf8')).toContain('--date 2026-01-01 --check')
    expect(await inburgering(['docs', 'proef', '--out', out, '--formats', 'md', '--date', '2026-01-01', '--check'])).toMatchObject({ code: 0 })
    expect(await inburgering(['docs', 'proef', '--out', out, '--formats', 'md', '--check'])).toMatchObject({ code: 1 })
  })

  test('two folders about one stelsel have each their own documents', async () => {
    const both = folder()
    for (const name of ['wet', 'beleid']) cpSync(join(fixtures, 'proef'), join(both, name), { recursive: true })
    expect(await inburgering(['docs', both, '--out', join(both, 'uit'), '--formats', 'md'])).toMatchObject({ code: 0 })
    const [first = '', second = ''] = readdirSync(join(both, 'uit')).filter((name) => !name.includes('.'))
    for (const name of [first, second]) expect(existsSync(join(both, 'uit', name, 'regelboek.md')), name).toBe(true)
  })

  test('writes nothing over what somebody else made or changed', async () => {
    const out = folder()
    writeFileSync(join(out, 'index.html'), 'van iemand anders')
    const refused = await inburgering(['docs', 'proef', '--out', out, '--formats', 'md'])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('Er is niets geschreven: dit bestand is door een ander gemaakt of veranderd: index.html.')
    expect(readdirSync(out)).toEqual(['index.html'])
    rmSync(join(out, 'index.html'))
    await inburgering(['docs', 'proef', '--out', out, '--formats', 'md'])
    const [stelsel = ''] = readdirSync(out).filter((name) => !name.includes('.'))
    const book = join(out, stelsel, 'regelboek.md')
    writeFileSync(book, `${readFileSync(book, 'utf8')}\nmet de hand erbij\n`)
    const changed = await inburgering(['docs', 'proef', '--out', out, '--formats', 'md', '--date', '2026-01-01'])
    expect(changed).toMatchObject({ code: 2 })
    expect(changed.stderr).toContain('regelboek.md')
    expect(readFileSync(book, 'utf8')).toContain('met de hand erbij')
    const check = await inburgering(['docs', 'proef', '--out', out, '--formats', 'md', '--check'])
    expect(check).toMatchObject({ code: 1 })
    expect(check.stdout).toContain('regelboek.md: hoort niet bij deze regels')
  })

  test('a manifest of somebody else deletes nothing', async () => {
    const out = join(folder(), 'uit')
    mkdirSync(out)
    writeFileSync(join(out, '..', 'kostbaar.txt'), 'x')
    const hash = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'
    writeFileSync(join(out, 'inburgering-documenten.json'), JSON.stringify({ files: { '../kostbaar.txt': hash, '/etc/hostname': hash } }))
    expect(await inburgering(['docs', 'proef', '--out', out, '--formats', 'md'])).toMatchObject({ code: 0 })
    expect(existsSync(join(out, '..', 'kostbaar.txt'))).toBe(true)
  })

  test('a specification with errors still gives a document, with the broken part marked', async () => {
    const [spec, out] = [folder(), folder()]
    cpSync(join(fixtures, 'proef'), spec, { recursive: true })
    writeFileSync(join(spec, 'kapot.inburgering'), 'bij stelsel Proef\ntermijn kapot "Kapot" volgens Wet art. 1 {\n  duurt 3 weken en\n}\n')
    const result = await inburgering(['docs', spec, '--out', out, '--formats', 'md'])
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('De documenten worden gemaakt, met een waarschuwing bij elke fout.')
    const [stelsel = ''] = readdirSync(out).filter((name) => !name.includes('.'))
    expect(readFileSync(join(out, stelsel, 'regelboek.md'), 'utf8')).toMatch(/kapot\.inburgering, regel 4/)
  })

  const cases: readonly (readonly [what: string, args: readonly string[], message: string])[] = [
    ['no folder', [], 'Zeg waar de documenten komen: --out <map>.'],
    ['a form that does not exist', ['--out', 'x', '--formats', 'html,odt'], '"odt" kan niet bij --formats.'],
    ['a theme that is not there', ['--out', 'x', '--theme', 'weg.json'], '"weg.json" kan niet worden gelezen: het bestand bestaat niet.'],
    ['a theme that is no JSON', ['--out', 'x', '--theme', 'proef/stelsel.inburgering'], 'is geen JSON met tokens'],
    ['sentences that are no JSON', ['--out', 'x', '--templates', 'proef/stelsel.inburgering'], 'heeft niet de goede vorm'],
    ['a base that is not there', ['--out', 'x', '--against', 'weg'], '"weg" bestaat niet.'],
    ['a base that is a layer that is not there', ['--out', 'x', '--against', 'variant:weg'], 'De laag "variant:weg" bestaat niet.'],
    ['a base that is neither a layer nor a version', ['--out', 'x', '--against', 'varaint:halve_boete'], 'Bedoelt u een laag, schrijf dan'],
    ['a layer that is not there', ['--out', 'x', '--person', 'personen.json', '--layers', 'variant:weg'], 'weg'],
  ]
  test.each(cases)('%s', async (_, args, message) => {
    const { code, stderr } = await inburgering(['docs', 'proef', ...args])
    expect(stderr).toContain(message)
    expect(code).toBe(2)
    expect(existsSync(join(fixtures, 'x'))).toBe(false)
  })

  test('a folder that is a file, and one that cannot be written', async () => {
    const out = folder()
    writeFileSync(join(out, 'bestand'), '')
    expect((await inburgering(['docs', 'proef', '--out', join(out, 'bestand'), '--formats', 'md'])).stderr).toMatch(/kan niet worden geschreven: (?:een deel van dit pad is een bestand|op deze plaats staat al een bestand)/)
    if (process.getuid?.() === 0) return
    chmodSync(out, 0o500)
    expect((await inburgering(['docs', 'proef', '--out', join(out, 'nieuw'), '--formats', 'md'])).stderr).toContain('u hebt geen recht om hier te schrijven')
  })

  test('PDF without a browser says what to do', () => {
    expect(findChromium({ PATH: folder() })).toBe(existsSync('/Applications/Google Chrome.app') ? expect.any(String) : undefined)
    expect(findChromium({ PATH: '', CHROMIUM_PATH: process.execPath })).toBe(process.execPath)
  })
})
