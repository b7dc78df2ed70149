import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTemplates, readTheme, templateNames, templates, uitlegbrief, plainText, renderHtml } from '@inburgering/docgen'
import { rulesHash, type PersonInput } from '@inburgering/core'
import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { describe, expect, it } from 'vitest'
import { compileExample } from '../src/examples.ts'

const handbook = join(import.meta.dirname, '..', '..', 'handbook')
const example = (name: string): unknown => JSON.parse(readFileSync(join(handbook, 'voorbeelden/eigen-huisstijl', name), 'utf8'))

describe('the page about an own style', () => {
  it('lists every sentence of the letter as it is, with what may be filled in', () => {
    const page = readFileSync(join(handbook, 'taken/eigen-huisstijl.md'), 'utf8')
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    expect(rows).toEqual(Object.entries(templateNames).map(([name, own]) => `| \`${name}\` | ${templates.nl[name as keyof typeof templateNames] || '(niets)'} | ${own.map((one) => `\`{${one}}\``).join(' ')} |`))
  })
  it('has examples that make a letter with the colours and the sentences of the organisation', async () => {
    const [theme, own] = [readTheme(example('huisstijl.json')), readTemplates(example('zinnen.json'))]
    expect([...theme.problems, ...own.problems]).toEqual([])
    const { value: { model } } = await compileExample('wi2021')
    if (model === undefined) throw new Error('no model')
    const program = prepareProgram(model, []).value
    const [person] = example('personen.json') as readonly [PersonInput]
    const dossier = readPerson(program, person, 0)
    if (dossier.value === undefined) throw new Error(JSON.stringify(dossier.diagnostics))
    const timeline = run(program, dossier.value, { explain: true }).value
    const letter = uitlegbrief({ model, timeline, language: 'nl', templates: own.value.nl, made: { rulesHash: rulesHash(model), version: '0' }, asOf: '2026-07-01' })
    if (letter === undefined) throw new Error('no letter')
    expect(plainText(letter.blocks)).toContain('Goed nieuws: u hebt langer de tijd. Uw inburgeringstermijn loopt nu tot en met 11 september 2027. Dat komt door: langdurige ziekte (Regeling art. 4.1 lid 1 onder a')
    expect(renderHtml(letter, { theme: theme.value })).toContain('--utrecht-link-color:#5b1a52;')
  })
})
