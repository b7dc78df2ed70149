import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile, openSpecification, suppliedFolder, type SourceText } from '@inburgering/language'
import { messageOf, severityOf, type Diagnostic } from '@inburgering/core'
import { meaningOf, smallAct, withSmallAct } from '../small-specification.ts'
import { wordsOf } from '../sample-texts.ts'

const folder = join(import.meta.dirname, '../../../../examples/wi2021')
const wi2021: readonly SourceText[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.inburgering'))
  .map((file) => ({ path: file.replaceAll('\\', '/'), text: readFileSync(join(folder, file), 'utf8') }))

/** Comments that document are part of the meaning, so the words of a text are compared without them. */
const bare = (join: string) => (source: SourceText): SourceText => ({ ...source, text: wordsOf(source.text, 'without comments').join(join) })

/** Errors and warnings: what is only good to know stays. */
const troubles = (found: readonly Diagnostic[]) => found.filter(({ code }) => severityOf(code) !== 'info')

function errorsOf({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): string[] {
  return diagnostics.filter((each) => severityOf(each.code) === 'error').map((each) => `${each.origin?.file}:${(each.origin?.start.line ?? 0) + 1} ${messageOf(each, 'nl')}`)
}

describe('the Wet inburgering 2021', () => {
  it('compiles without findings', async () => {
    const { value, diagnostics } = await compile(wi2021)
    expect(troubles(diagnostics).map((each) => `${each.origin?.file}:${(each.origin?.start.line ?? 0) + 1} ${messageOf(each, 'nl')}`)).toEqual([])
    expect(value?.stelsel).toMatchObject({ id: 'stelsel:Wi2021', from: '2022-01-01', overflow: 'lastDayOfMonth', rounding: { to: 'cents', mode: 'down' } })
    expect(value?.declarations.length).toBeGreaterThan(150)
  })

  it('means the same on one line and with one word a line', async () => {
    const onOneLine = await compile(wi2021.map(bare(' ')))
    const oneWordALine = await compile(wi2021.map(bare('\n')))
    expect(errorsOf(onOneLine)).toEqual([])
    expect(meaningOf(oneWordALine.value)).toBe(meaningOf(onOneLine.value))
    const written = meaningOf((await compile(wi2021)).value)
    // What is supplied keeps its comments: only the texts of the act were laid out anew.
    expect(withoutDocumentation(meaningOf(onOneLine.value))).toBe(withoutDocumentation(written))
  })

  it('means the same in any order of files', async () => {
    expect(meaningOf((await compile([...wi2021].reverse())).value)).toBe(meaningOf((await compile(wi2021)).value))
  })

  it('gives every node a place in its file', async () => {
    const { value } = await compile(wi2021)
    const files = new Set(wi2021.map((source) => source.path))
    const strays: unknown[] = []
    const isKnown = (file: string): boolean => files.has(file) || file.startsWith(suppliedFolder)
    JSON.stringify(value, (key, member: unknown) => {
      if (key === 'origin' && !isKnown((member as { file: string }).file)) strays.push(member)
      return member
    })
    expect(strays).toEqual([])
  })

  it('has expression ids that occur once', async () => {
    const ids = new Map<string, number>()
    JSON.stringify((await compile(wi2021)).value, (key, member: unknown) => {
      if (key === 'id') ids.set(member as string, (ids.get(member as string) ?? 0) + 1)
      return member
    })
    expect([...ids].filter(([, count]) => count > 1)).toEqual([])
  })
})

function withoutDocumentation(meaning: string): string {
  return JSON.stringify(JSON.parse(meaning, (key, member: unknown) => (key === 'documentation' ? undefined : member)))
}

describe('partial results', () => {
  it('leave out what is wrong and keep the rest', async () => {
    const { model, found } = await withSmallAct('begrip goed : geheel getal = leeftijd\nbegrip fout : geheel getal = onbekend\nbegrip ook_goed : geheel getal = leeftijd')
    expect(found).toEqual(['INB110 2:30'])
    expect(model?.declarations.map((each) => each.id).filter((id) => id.includes('goed') || id.includes('fout'))).toEqual(['begrip:goed', 'begrip:ook_goed'])
  })

  it('keep what stands before and after an unreadable rule', async () => {
    const { model, found } = await withSmallAct('begrip goed : geheel getal = leeftijd\nbegrip fout : geheel getal = = leeftijd\nbegrip ook_goed : geheel getal = leeftijd')
    expect(found).toEqual(['INB101 2:30'])
    const ids = model?.declarations.map((each) => each.id)
    expect(ids).toContain('begrip:goed')
    expect(ids).not.toContain('begrip:fout')
    expect(ids).toContain('begrip:ook_goed')
  })

  it('have no model without a stelsel', async () => {
    const { value, diagnostics } = await compile([{ path: 'a.inburgering', text: 'keuze K { a b }' }])
    expect(value).toBeUndefined()
    expect(diagnostics.map((each) => each.code)).toEqual(['INB113'])
  })

  it('of nothing are nothing', async () => {
    expect((await compile([])).value).toBeUndefined()
  })
})

describe('a specification as a whole', () => {
  it.each([
    ['two declarations with one name', 'termijn dubbel { duurt 1 jaar begint op geboortedatum }\ntermijn dubbel { duurt 2 jaar begint op geboortedatum }', ['INB112 2:1']],
    ['a gebeurtenis and a periode with one name', 'gebeurtenis dubbel\nperiode dubbel', ['INB112 2:1']],
    ['the same name of another kind is fine', 'verlengingsgrond ziekte { verlengt inburgeringstermijn bij ziekte met duur van ziekte }', []],
    ['a second stelsel', 'keuze Eerste { a b }\nstelsel Tweede { in werking met ingang van 1 januari 2022 }\nstelsel Derde { in werking met ingang van 1 januari 2022 }', ['INB114 3:1']],
    ['a file of another stelsel', 'bij stelsel Elders', ['INB110 1:13']],
    ['a date that does not exist', 'wijziging w { laag wet op Proef geldt vanaf 31 februari 2023 }', ['INB115 1:33']],
    ['a stelsel that never begins', 'keuze K { a b }\nstelsel Tweede { }', ['INB401 2:9']],
  ])('%s', async (_name, text, expected) => {
    expect((await withSmallAct(text)).found).toEqual(expected)
  })
})

describe('a specification that stays open', () => {
  it('follows a change in another file, also of names that were found before', async () => {
    const open = await openSpecification([
      { path: 'wet.inburgering', text: smallAct },
      { path: 'regels/a.inburgering', text: 'begrip a : ja of nee = er is een lesuren waarvan (bijzonder is ja)\nbegrip bijzonder : ja of nee = nee' },
    ])
    const meaning = () => open.check().value?.declarations.find((each) => each.id === 'begrip:a')
    expect(meaning()).toMatchObject({ definition: { where: { left: { kind: 'begrip' } } } })
    await open.update('wet.inburgering', smallAct.replace('soort : Lessoort, uren', 'soort : Lessoort, bijzonder : ja of nee, uren'))
    expect(meaning()).toMatchObject({ definition: { where: { left: { kind: 'attribute', attribute: 'bijzonder' } } }, origin: { file: 'regels/a.inburgering' } })
    await open.update('wet.inburgering', smallAct.replace('gebeurtenis lesuren', 'gebeurtenis lesuurtjes'))
    expect(errorsOf(open.check())[0]).toContain('"lesuren" is hier niet bekend')
    await open.update('wet.inburgering', smallAct)
    expect(errorsOf(open.check())).toEqual([])
    await open.remove('regels/a.inburgering')
    expect(meaning()).toBeUndefined()
    await open.update('b.inburgering', 'groep nieuw = lezen')
    expect(open.check().value?.declarations.some((each) => each.id === 'groep:nieuw')).toBe(true)
  })

  it.each([
    ['the persona that a scenario varies on', 'scenario "s" voor Proef { persoon zoals Amina op 12 mei 1999 lesuren NT2 10 uur verwacht op 12 mei 2024: geen boete }', 'persoon Amina { geboortedatum is 3 mei 1994 doelgroep is gezinsmigrant }', ['1994', '2004'], 'INB711'],
    ['which facts are asked of each person', 'scenario "s" voor Proef { persoon P { geboortedatum is 3 mei 1994 doelgroep is gezinsmigrant } verwacht op 12 mei 2024: geen boete }', 'gegeven huisdier : ja of nee optioneel', [' optioneel', ''], 'INB710'],
    ['the term that a fine sets', 'boeteregime boete { overtreding als leerroute openstaat na afloop van inburgeringstermijn opgelegd door minister bedrag € 1 zet andere_termijn van 1 jaar }', 'termijn andere_termijn { begint bij de boete duurt 1 jaar voldaan zodra PVT is voltooid }', ['bij de boete', 'op geboortedatum'], 'INB610'],
    ['who uses a name', 'parameter bedrag_x : bedrag volgens Wet { met ingang van 1 januari 2022: € 1 }', 'begrip duur_genoeg : ja of nee = bedrag_x is € 1', ['bedrag_x', '€ 2'], 'INB131'],
    ['the block that a wijziging changes', 'wijziging w "W" { laag wet op Proef geldt vanaf 1 januari 2023 in termijn andere_termijn { vervang duurt 2 jaar } }', 'termijn andere_termijn { begint op geboortedatum duurt 1 jaar voldaan zodra PVT is voltooid }', ['duurt 1 jaar ', ''], 'INB411'],
    ['a rule that goes round by way of others', 'begrip a : geheel getal = b plus 1', 'begrip b : geheel getal = c plus 1\nbegrip c : geheel getal = leeftijd', ['leeftijd', 'a'], 'INB428'],
  ])('checks what reads another file again: %s', async (_what, reading, read, [before, after], code) => {
    const open = await openSpecification([{ path: 'wet.inburgering', text: smallAct }, { path: 'a.inburgering', text: reading }, { path: 'b.inburgering', text: read }])
    const codes = () => open.check().diagnostics.filter(({ origin }) => origin?.file === 'a.inburgering').map((each) => each.code as string)
    expect(codes()).not.toContain(code)
    await open.update('b.inburgering', read.replace(before as string, after as string))
    expect(codes()).toContain(code)
    await open.update('b.inburgering', read)
    expect(codes()).not.toContain(code)
  })

  it('lowers again what rests on whether a value two rules away may be unknown', async () => {
    const files = { 'wet.inburgering': smallAct, 'a.inburgering': 'begrip a : bedrag = b plus € 1', 'b.inburgering': 'begrip b : bedrag = c plus € 1', 'c.inburgering': 'begrip c : bedrag = € 5' }
    const open = await openSpecification(Object.entries(files).map(([path, text]) => ({ path, text })))
    const isUnknown = () => (open.check().value?.declarations.find((each) => each.id === 'begrip:a') as { mayBeUnknown?: boolean }).mayBeUnknown
    expect(isUnknown()).toBe(false)
    await open.update('c.inburgering', 'begrip c : bedrag = inkomen')
    expect(isUnknown()).toBe(true)
    await open.update('c.inburgering', files['c.inburgering'])
    expect(isUnknown()).toBe(false)
  })

  it('checks and lowers only what reads what changed, also after many changes', async () => {
    const open = await openSpecification(wi2021)
    open.check()
    const looked: string[] = []
    const { Checker } = open.services.validation
    const findingsIn = Checker.findingsIn.bind(Checker)
    Checker.findingsIn = (element) => (looked.push((element as { name?: string }).name ?? ''), findingsIn(element))
    const looksAfter = async (path: string, change: (text: string) => string) => {
      const { text } = wi2021.find((file) => file.path === path) as SourceText
      looked.length = 0
      await open.update(path, change(text))
      open.check()
      return looked.length
    }
    const extend = (months: number) => (text: string) => text.replace(/(verlengingsgrond ziekte [^]*?duur van ziekte ten minste )3/, `$1${months}`)
    const add = (nth: number) => (text: string) => `${text}\nparameter proef_${nth} : bedrag volgens Wet { met ingang van 1 januari 2022: € 1 }\n`
    expect(await looksAfter('verlengingen.inburgering', extend(4))).toBeLessThan(40)
    expect(looked).toContain('ziekte')
    // Most rules speak of the plicht, so this looks at most of them again, and what follows must not.
    await looksAfter('plicht.inburgering', (text) => text.replace('leeftijd ten minste 18', 'leeftijd ten minste 19'))
    for (const nth of [1, 2, 3]) expect(await looksAfter('boetes.inburgering', add(nth)), `name ${nth}`).toBeLessThan(10)
    expect(await looksAfter('verlengingen.inburgering', extend(5))).toBeLessThan(40)
  })
})
