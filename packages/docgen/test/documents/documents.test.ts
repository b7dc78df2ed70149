import { rulesHash, type PersonInput, type Timeline } from '@inburgering/core'
import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { compileExample } from '@inburgering/testing/examples'
import { describe, expect, test } from 'vitest'
import { icsText, personCalendar, plainText, plichtenkalender, readTemplates, renderHtml, templates, toetsrapport, uitlegbrief, vergelijkingsnota, type DocumentTree } from '../../src/index.ts'
import { textAt } from '../../src/tree/index.ts'
import { inputFor, inputForExample, playedInput } from '../example-book.ts'
import { changedLaw, law } from './law.ts'

const input = await inputFor([{ path: 'wet.inburgering', text: law }])
const { model, made } = input
const ada: PersonInput = { id: 'Ada <b>', gegevens: { doelgroep: 'een', begonnen_op: '2023-02-01' }, gebeurtenissen: [{ datum: '2023-03-01', naam: 'plan_vastgesteld' }] }

function timelineOf(person: PersonInput, until = '2026-12-31', of = model): Timeline {
  const program = prepareProgram(of, []).value
  const dossier = readPerson(program, person, 0)
  if (dossier.value === undefined) throw new Error(JSON.stringify(dossier.diagnostics))
  return run(program, dossier.value, { explain: true, until }).value
}

function textOf(document: DocumentTree | undefined): string {
  return document === undefined ? '' : `${document.title}\n${plainText([{ kind: 'paragraph', content: document.summary }, ...document.blocks])}`
}

describe('the letter to whom two acts touch', async () => {
  const { value: { model: bijstand, beside } } = await compileExample('participatiewet')
  if (bijstand === undefined) throw new Error('participatiewet has no model')
  const wi2021 = beside.find(({ stelsel }) => stelsel.name === 'Wi2021')
  const { played } = playedInput(bijstand, [], beside)
  const both = played.flatMap(({ timeline }) => timeline ?? []).find(({ tijdlijn }) => tijdlijn.some(({ naam, soort }) => naam === 'inburgeringstermijn' && soort === 'termijn_begint') && tijdlijn.some(({ stelsel, soort }) => stelsel === bijstand.stelsel.name && soort === 'maatregel'))
  if (both === undefined || wi2021 === undefined) throw new Error('no person of the example is touched by both acts')
  const base = { model: bijstand, beside, made, templates: templates.nl, language: 'nl' as const, timeline: both, asOf: '2029-01-01' }

  test('tells what the other act gives in the words and with the articles of that act', () => {
    const text = textOf(uitlegbrief({ ...base, about: 'inburgeringstermijn' }))
    expect(text).toContain('inburgeringstermijn')
    expect(text).not.toMatch(/inburgeringstermijn_|PIP_vastgesteld|Wi2021/)
    expect(text).toContain('Wet art. 11')
    expect(text).toContain(wi2021.stelsel.label)
  })
  test('names the termijn that runs under the other act, with its own last day', () => {
    const begun = both.tijdlijn.find(({ naam, soort }) => naam === 'inburgeringstermijn' && soort === 'termijn_begint')
    const text = textOf(uitlegbrief({ ...base, asOf: begun?.datum ?? '', about: both.tijdlijn.find(({ stelsel, soort }) => stelsel === bijstand.stelsel.name && soort === 'maatregel')?.naam ?? '' }))
    expect(text).toMatch(/inburgeringstermijn loopt tot en met \d+ \p{L}+ \d{4}/u)
  })
  test('gives a calendar with the last day of the termijn of the other act', () => {
    const { document } = personCalendar({ ...base, diagnostics: [] })
    expect(textOf(document)).toContain('Laatste dag: Inburgeringstermijn')
  })
})

describe('the letter', () => {
  const base = { model, made, templates: templates.nl, language: 'nl' as const }

  test('says what, why, who judges and that it is no decision', () => {
    const text = textOf(uitlegbrief({ ...base, timeline: timelineOf(ada), asOf: '2025-03-02' }))
    expect(text).toContain('Deze brief is geen besluit')
    expect(text).toContain('PROEF, namens de minister van Proeven')
    expect(text).toContain('€ 100,00')
    expect(text).toContain('2 maart 2025')
    expect(text).toContain('Wet art. 5')
    expect(text).toContain('Volgens de regels krijgt u op 2 maart 2025 een boete van € 100,00. De reden is: te laat (Wet art. 5).')
    expect(text).toContain('“treft geen schuld” en of de boete niet te hoog is voor wat er is gebeurd')
    expect(text).toContain('De laatste dag van uw proeftermijn was 1 maart 2025. Wat u op die dag hebt gedaan, was nog op tijd.')
    expect(text).toContain('In uw gegevens staat nog geen besluit hierover.')
    expect(text).not.toContain('bezwaar maken tot en met')
  })
  test('counts the days that are left of a termijn that runs, and names the grounds', () => {
    // From 1 January to 1 March 2025 are 59 days: 31 + 28.
    const text = textOf(uitlegbrief({ ...base, timeline: timelineOf(ada), asOf: '2025-01-01' }))
    expect(text).toContain('loopt tot en met 1 maart 2025. Op 1 januari 2025 hebt u nog 59 dagen.')
    expect(text).toContain('Wat u op 1 maart 2025 doet, is nog op tijd.')
    expect(text).toContain('ziek (Wet art. 4)')
    expect(text).toContain('Geldt een van deze redenen voor u? Vertel dat dan aan')
  })
  test('says to the person what happened to a termijn', () => {
    const about = (asOf: string, gebeurtenissen = ada.gebeurtenissen) => textOf(uitlegbrief({ ...base, timeline: timelineOf({ ...ada, gebeurtenissen }), asOf }))
    expect(about('2023-03-02')).toContain('Uw proeftermijn is begonnen op 2 maart 2023. De laatste dag is 1 maart 2025 (Wet art. 3).')
    expect(about('2024-03-01', [...ada.gebeurtenissen, { datum: '2024-01-01', einde: '2024-02-29', naam: 'ziekte' }])).toMatch(/Uw proeftermijn is langer geworden\. De reden is: ziek\. De laatste dag is nu \d/)
  })
  test('is about the fine that a body decided on, and names the others of that day', async () => {
    const two = `${law}boeteregime ook_te_laat "Ook te laat" volgens Wet art. 5 {\n  overtreding als cursus openstaat na afloop van proeftermijn\n  opgelegd door minister\n  recht naar de overtreding\n  bedrag € 500\n}\nbesluit boetebesluit "Boetebesluit" door minister over boete te_laat { bedrag : bedrag } volgens Wet art. 5\n`
    const { value: own, diagnostics } = await compile([{ path: 'wet.inburgering', text: two }])
    if (own === undefined) throw new Error(JSON.stringify(diagnostics))
    const letter = (gebeurtenissen: PersonInput['gebeurtenissen']) => textOf(uitlegbrief({ ...base, model: own, timeline: timelineOf({ ...ada, gebeurtenissen: [...ada.gebeurtenissen, ...gebeurtenissen] }, '2026-12-31', own), asOf: '2025-04-01' }))
    expect(letter([])).toMatch(/een boete van € 500,00\. De reden is: ook te laat[^]*Deze brief gaat daar niet over:[^]*een boete van € 100,00\. De reden is: te laat/)
    expect(letter([{ datum: '2025-03-19', naam: 'boetebesluit', bedrag: 80 }])).toMatch(/U hebt een boete van € 80,00\. De reden is: te laat, op 2 maart 2025[^]*Deze brief gaat daar niet over:[^]*€ 500,00/)
    expect(letter([{ datum: '2025-03-19', naam: 'boetebesluit', bedrag: 0 }])).toContain('U hebt geen boete. Het ging om: te laat')
  })
  test('names no ground that was used as often as it may be', () => {
    const ill: PersonInput = { ...ada, gebeurtenissen: [...ada.gebeurtenissen, { datum: '2024-01-01', einde: '2024-02-29', naam: 'ziekte' }] }
    const text = textOf(uitlegbrief({ ...base, timeline: timelineOf(ill), asOf: '2024-03-01' }))
    expect(text).toContain('Voor deze termijn zijn er geen redenen meer om hem langer te maken.')
  })
  test('gives the last day for objection and payment that the run gives for a decision that was made known', async () => {
    // Six weeks after Thursday 20 March 2025 end on Thursday 1 May 2025, a working day; after 24 March on Monday 5 May, Bevrijdingsdag, so 6 May.
    const decided = `${law}gebruikt awb\nbesluit boetebesluit "Boetebesluit" door minister over boete te_laat { bedrag : bedrag } volgens Wet art. 5\n`
    const { value: own } = await compile([{ path: 'wet.inburgering', text: decided }])
    if (own === undefined) throw new Error('no model')
    const letter = (published: string | undefined): string => {
      const decision = { datum: '2025-03-19', naam: 'boetebesluit', bedrag: 80, ...(published === undefined ? {} : { bekendgemaakt_op: published }) }
      const timeline = timelineOf({ ...ada, gebeurtenissen: [...ada.gebeurtenissen, decision] }, '2026-12-31', own)
      return textOf(uitlegbrief({ ...base, model: own, timeline, asOf: published ?? '2025-03-20' }))
    }
    const text = letter('2025-03-20')
    expect(text).toContain('Er is een besluit van 19 maart 2025: ')
    expect(text).toContain('U moet € 80,00 betalen.')
    expect(text).toContain('Volgens de regels is het: € 100,00.')
    expect(text).toContain('bezwaar maken tot en met 1 mei 2025 (Awb art. 6:7')
    expect(text).toContain('Betaal uiterlijk op 1 mei 2025')
    expect(letter('2025-03-24')).toContain('tot en met 6 mei 2025')
    const unknown = letter(undefined)
    expect(unknown).toContain('Die laatste dag staat niet in uw gegevens.')
    expect(unknown).not.toContain('Betaal uiterlijk')
  })
  test('can be had in English, about a rule that is named', () => {
    const text = textOf(uitlegbrief({ ...base, language: 'en', templates: templates.en, timeline: timelineOf(ada), asOf: '2023-03-01', about: 'te_laat' }))
    expect(text).toContain('This letter is not a decision.')
    expect(text).toContain('€100.00')
  })
  test('marks the names and articles in an English letter as Dutch, and nothing in a Dutch one', () => {
    const page = (language: 'nl' | 'en') => {
      const letter = uitlegbrief({ ...base, language, templates: templates[language], timeline: timelineOf(ada), asOf: '2024-03-01' })
      return letter === undefined ? '' : renderHtml(letter)
    }
    const english = page('en')
    expect(english).toContain('<span lang="nl">PROEF</span>, on behalf of the <span lang="nl">minister van Proeven</span>')
    expect(english).toMatch(/Your <span lang="nl">[^<]+<\/span> runs up to/)
    expect(english).toMatch(/\(<span lang="nl">[^<]*art\. \d[^<]*<\/span>\)/)
    expect(english).toContain(`the rules of the <span lang="nl">${model.stelsel.label}</span>`)
    expect(english).toMatch(/Your <span lang="nl">proeftermijn<\/span> began on [^<]*\(<span lang="nl">Wet art/)
    expect(page('nl')).not.toContain('<span lang=')
    expect(`${english}${page('nl')}`).not.toMatch(/[\uE000-\uE002]/)
  })
  test('is not made when nothing happened, or not what was asked for', () => {
    expect(uitlegbrief({ ...base, timeline: { ...timelineOf(ada), tijdlijn: [] }, asOf: '2025-01-01' })).toBeUndefined()
    expect(uitlegbrief({ ...base, timeline: timelineOf(ada), asOf: '2025-01-01', about: 'bestaat_niet' })).toBeUndefined()
  })
  test('takes over sentences of an organisation, and says which cannot be', () => {
    const own = readTemplates({ nl: { noDecision: 'Let op: {orgaan} beslist. {orgaan}!' } })
    expect(own.problems).toEqual([])
    expect(textOf(uitlegbrief({ ...base, templates: own.value.nl, timeline: timelineOf(ada), asOf: '2025-03-02' }))).toContain('Let op: PROEF, namens de minister van Proeven beslist.')
    expect(readTemplates({ nl: { noDecision: '{bedrag}' } }).problems).toEqual([{ name: 'noDecision', problem: 'placeholder', allowed: ['orgaan'] }])
    expect(readTemplates({ nl: { onbekend: '' } }).problems[0]).toMatchObject({ name: 'onbekend', problem: 'name' })
    const less = readTemplates({ nl: { closing: '' } })
    expect(less.problems).toEqual([])
    const letter = uitlegbrief({ ...base, templates: less.value.nl, timeline: timelineOf(ada), asOf: '2025-03-02' })
    // Nor has a letter a table of contents.
    expect(letter === undefined ? '<nav' : renderHtml(letter)).not.toContain('<nav')
    expect(letter === undefined ? '' : renderHtml(letter)).not.toMatch(/Deze uitleg hoort bij|<p><\/p>/)
    for (const name of ['noDecision', 'title', 'whyHeading']) expect(readTemplates({ nl: { [name]: ' ' } }).problems[0]).toMatchObject({ name, problem: 'shape' })
    expect(readTemplates({ fr: {} }).problems[0]).toMatchObject({ problem: 'language' })
    expect(readTemplates([]).problems[0]).toMatchObject({ problem: 'shape' })
  })
  test('has the same sentences in both languages', () => {
    expect(Object.keys(templates.en)).toEqual(Object.keys(templates.nl))
  })
})

describe('the calendar', () => {
  test('says per actor what by when, and on which days the rules change', () => {
    const { document, ics } = plichtenkalender(input)
    expect(textAt(document, 'actor-minister.boetes')).toMatch(/Te laat\nOp de dag na de laatste dag van proeftermijn/)
    expect(textAt(document, 'actor-college.besluiten')).toMatch(/Plan\nGeen termijn in deze regels\./)
    expect(textAt(document, 'actor-persoon.termijnen')).toMatch(/Proeftermijn\nDe dag na de datum van de eerste “plan”\.\n2 jaar\.\nProefplicht is voldaan\.\nWet art. 3/)
    expect(textAt(document, 'actor-persoon.plicht')).toMatch(/Cursus\nOp de laatste dag van: proeftermijn\./)
    expect(textAt(document, 'dagen')).toContain('1 januari 2026')
    expect(ics).toContain('DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260102')
  })
  test('says of the terms of the Awb what a person does, and calls the person by the own rules', async () => {
    const { model: wi2021 } = await inputForExample('wi2021')
    const { document } = plichtenkalender({ ...input, model: wi2021 })
    const person = textAt(document, 'actor-persoon') ?? ''
    expect(person).toContain('De inburgeringsplichtige')
    expect(person.indexOf('Inburgeringstermijn\n')).toBeLessThan(person.indexOf('Termijn voor bezwaar\n'))
    expect(person).toContain('Er is een “bezwaar” waarvan (dagtekening van het bestreden besluit is de dagtekening van dit besluit).')
    expect(person).toContain('De dag na de dag van bekendmaking van “beslissing op bezwaar”.')
    expect(textAt(document, 'actor-college.besluiten')).toMatch(/Persoonlijk plan inburgering en participatie\nTermijn voor het PIP\./)
  })
  test('of one person goes up to the first termijn that runs out', () => {
    const { document, ics } = personCalendar({ model, made, diagnostics: [], timeline: timelineOf(ada), asOf: '2023-03-01' })
    const text = textOf(document)
    expect(document.id).toBe('kalender-Ada-b')
    expect(text).toContain('1 maart 2025\nLaatste dag: Proeftermijn')
    expect(text).toContain('Wat na 1 maart 2023 staat, geldt als er niets meer gebeurt.')
    expect(text).toContain('2 maart 2025\nBoete: te laat (€ 100,00)')
    expect(ics).toContain('DTSTART;VALUE=DATE:20250301')
  })
  test('is RFC 5545: escaped, folded at 75 bytes, CRLF, and the same every time', () => {
    const ics = icsText('A;B', [{ date: '2025-12-31', title: `x,y\nz\\ ${'é'.repeat(60)}`, description: 'BEGIN:VEVENT\r\nSUMMARY:nep', categories: ['a,b'] }])
    const lines = ics.split('\r\n')
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    const unfolded = ics.replaceAll('\r\n ', '')
    expect(unfolded).toContain('SUMMARY:x\\,y\\nz\\\\ é')
    expect(unfolded.match(/^BEGIN:VEVENT$/gm)).toHaveLength(1)
    expect(unfolded).toContain('DTEND;VALUE=DATE:20260101')
    expect(unfolded).toContain('DTSTAMP:20251231T000000Z')
    expect(icsText('A', [], '2026-01-01')).not.toContain('VEVENT')
  })
})

describe('the test report', () => {
  const report = toetsrapport({ ...input, verification: 'inburgering docs wet --check' })

  test('counts, names what failed with what was expected, and what nothing reaches', () => {
    const text = textOf(report)
    expect(text).toContain('1 van de 2 gespeelde scenario’s geeft niet de verwachte uitkomst.')
    expect(textAt(report, 'afwijkingen')).toMatch(/€ 90,00[^]*€ 100,00/)
    expect(textAt(report, 'niet-bereikt')).toContain('ziek')
    expect(textAt(report, 'opnieuw')).toContain('inburgering docs wet --check')
    expect(report.properties.map(({ value }) => JSON.stringify(value)).join()).toContain(rulesHash(model))
  })
})

test('the report calls the rule of what no scenario reaches by its label', async () => {
  const labelled = await inputFor([{ path: 'wet.inburgering', text: law.replace('te_laat "Te laat"', 'te_laat "Niet op tijd klaar"') }])
  expect(textAt(toetsrapport({ ...labelled, verification: '' }), 'niet-bereikt')).toContain('niet op tijd klaar: Geen schuld')
})

describe('the English letter', () => {
  test('is English, but for what the rules themselves are called', () => {
    const text = textOf(uitlegbrief({ model, made: { ...made, date: '2026-01-15' }, templates: templates.en, language: 'en', timeline: timelineOf(ada), asOf: '2025-03-02' }))
    expect(text).toContain('By the rules you get a fine of €100.00 on 2 March 2025. The reason is: te laat (Wet art. 5).')
    expect(text).toContain('The names of rules and articles stay in Dutch')
    expect(text).toContain('Your case is decided by PROEF, on behalf of the minister van Proeven.')
    expect(text).toContain('15 January 2026')
    expect(text).not.toMatch(/januari|\. [a-z]/)
  })
})

describe('the memo of a table', async () => {
  const tabled = (amount: string) => law.replace(/^boeteregime te_laat/m, `tabel naar_groep "Naar groep" : bedrag naar doelgroep volgens Wet art. 5 {\n  een  | ${amount}\n  twee | € 10\n}\nboeteregime te_laat`)
  const [old, now] = [await inputFor([{ path: 'wet.inburgering', text: tabled('€ 20') }]), await inputFor([{ path: 'wet.inburgering', text: tabled('€ 30') }])]

  test('names the row of an amount that changed', () => {
    const side = (of: typeof old, name: string) => ({ model: of.model, name, layers: [], rulesHash: of.made.rulesHash })
    const text = textAt(vergelijkingsnota({ before: side(old, 'oud'), after: side(now, 'nieuw'), cases: [], refused: 0, made }), 'regel-tabel-naar_groep')
    expect(text).toMatch(/Groep een\n€ 20,00\n€ 30,00/)
    expect(text).not.toContain('€ 10')
  })
})

describe('the memo of a wijziging', async () => {
  const withChange = async (transition: string | undefined) =>
    inputFor([{ path: 'wet.inburgering', text: transition === undefined ? law : `${law}\nwijziging hoger "Hogere boete" volgens Wet art. 9 {\n  laag wet op Proefwet\n  geldt vanaf 1 januari 2025\n  ${transition}\n  in boeteregime te_laat { vervang bedrag € 300 }\n}\n` }])
  const [without, anew, kept] = [await withChange(undefined), await withChange('lopende termijnen: nieuwe regel'), await withChange('lopende termijnen: oude regel')]
  const side = (of: typeof without, name: string) => ({ model: of.model, name, layers: [], rulesHash: of.made.rulesHash })
  const runningCases = (before: typeof without, after: typeof without) => textAt(vergelijkingsnota({ before: side(before, 'oud'), after: side(after, 'nieuw'), cases: [], refused: 0, made }), 'lopende-zaken')

  test.each([
    ['that is new', without, anew, 'Hogere boete: lopende termijnen: nieuwe regel.'],
    ['that says something else of running cases', anew, kept, 'Hogere boete: lopende termijnen: oude regel.'],
    ['that is gone', kept, without, 'Hogere boete, geldt niet meer: lopende termijnen: oude regel.'],
  ])('%s', (_what, before, after, expected) => {
    expect(runningCases(before, after)).toContain(expected)
  })
})

describe('the memo', async () => {
  const changed = (await compile([{ path: 'wet.inburgering', text: changedLaw }])).value
  if (changed === undefined) throw new Error('no model')
  const side = (of: typeof model, name: string) => ({ model: of, name, layers: [], rulesHash: rulesHash(of) })
  const bo: PersonInput = { id: 'Bo', gegevens: { doelgroep: 'twee', begonnen_op: '2023-02-01' }, gebeurtenissen: [{ datum: '2023-03-01', naam: 'plan_vastgesteld' }, { datum: '2023-04-01', naam: 'cursus_af' }] }
  const cases = [ada, bo].map((person) => ({ title: person.id, person, before: timelineOf(person), after: timelineOf(person, '2026-12-31', changed) }))
  const nota = vergelijkingsnota({ before: side(model, 'oud'), after: side(changed, 'nieuw'), cases, refused: 1, made })

  test('says what changed in words, part by part, and nothing else', () => {
    const text = textAt(nota, 'regels') ?? ''
    expect(text).toContain('Veranderd: Proeftermijn')
    expect(text).toMatch(/2 jaar\. De laatste dag telt helemaal mee[^]*1 jaar\. De laatste dag telt helemaal mee/)
    expect(text).toContain('€ 150,00')
    expect(text).not.toContain('Ziek')
    expect(textAt(nota, 'artikelen-en-aannames')).toContain('Wet art. 3')
  })
  test('puts who is worse off first, with both timelines and by group', () => {
    expect(textOf(nota)).toContain('2 slechter af')
    expect(textAt(nota, 'persoon-1')).toMatch(/Slechter af\. Boetes: € 100,00 wordt € 150,00\.[^]*1 maart 2025 wordt 1 maart 2024/)
    expect(nota.blocks.flatMap((block) => (block.kind === 'section' ? [block.anchor] : [])).slice(0, 3)).toEqual(['voor-wie', 'uitkomst', 'personen'])
    expect(textAt(nota, 'voor-wie')).toContain('2 van de 2 gespeelde personen zijn slechter af.')
    expect(textAt(nota, 'voor-wie')).toMatch(/Doelgroep: groep een\n1\n1/)
    expect(textAt(nota, 'persoon-1')).toContain('Het eerste verschil: 2 maart 2023: Proeftermijn begint, t/m 1 maart 2025 wordt t/m 1 maart 2024.')
    expect(textAt(nota, 'uitkomst')).toContain('1 persoon is niet vergeleken')
  })
  test('of equal rules says so', () => {
    const same = vergelijkingsnota({ before: side(model, 'a'), after: side(model, 'b'), cases: cases.map((each) => ({ ...each, after: each.before })), refused: 0, made })
    expect(textAt(same, 'regels')).toContain('De tekst van de regels is gelijk.')
    expect(textOf(same)).toContain('Voor geen van de 2 gespeelde personen verandert de uitkomst.')
    expect(textAt(same, 'voor-wie')).toContain('Niemand')
  })
  test('names only the aannames on which an outcome that changes rests', () => {
    const [first] = cases
    if (first === undefined) throw new Error('no case')
    const nobody = vergelijkingsnota({ before: side(model, 'a'), after: side(model, 'b'), cases: [{ ...first, after: first.before }], refused: 0, made })
    expect(textAt(nobody, 'artikelen-en-aannames')).toContain('rusten op geen aanname')
  })
  test('says what a layer does that is on at one side only, and who is better off by it', async () => {
    const layered = await inputFor([{ path: 'wet.inburgering', text: `${law}\nwijziging geen_boete "Geen boete meer" {\n  laag variant op Proefwet\n  in boeteregime te_laat { vervang bedrag € 0 }\n}\n` }])
    const on = { ...side(layered.model, 'wet'), layers: ['variant:geen_boete'] }
    const text = textOf(vergelijkingsnota({ before: side(layered.model, 'wet'), after: on, cases: [], refused: 0, made }))
    expect(text).toContain('Geldt wel na, niet voor: Geen boete meer')
    expect(text).toMatch(/komt te luiden:[^]*€ 0,00/)
    expect(textOf(vergelijkingsnota({ before: on, after: side(layered.model, 'wet'), cases: [], refused: 0, made }))).toContain('Geldt wel voor, niet na: Geen boete meer')
  })
  test('says for whom a termijn comes or goes', () => {
    const [begun] = cases.filter(({ title }) => title === ada.id)
    if (begun === undefined) throw new Error('no case')
    const without = { ...begun.before, tijdlijn: begun.before.tijdlijn.filter(({ soort }) => !soort.startsWith('termijn_')) }
    const memo = (before: Timeline, after: Timeline) => textOf(vergelijkingsnota({ before: side(model, 'a'), after: side(model, 'b'), cases: [{ ...begun, before, after }], refused: 0, made }))
    expect(memo(without, begun.before)).toContain('Proeftermijn: komt erbij voor 1 persoon.')
    expect(memo(without, begun.before)).toContain('Proeftermijn: komt erbij, tot en met 1 maart 2025.')
    expect(memo(begun.before, without)).toContain('Proeftermijn: valt weg voor 1 persoon.')
  })
})

test('a specification without scenarios gives all documents', async () => {
  const bare = (await compile([{ path: 'wet.inburgering', text: law.slice(0, law.indexOf('scenario')) }])).value
  if (bare === undefined) throw new Error('no model')
  const report = toetsrapport({ ...playedInput(bare), verification: '' })
  expect(textOf(report)).toContain('over deze regels is niets getoetst')
})

describe('the grounds that a letter offers', async () => {
  const { value: { model: act, beside } } = await compileExample('wi2021')
  if (act === undefined) throw new Error('wi2021 has no model')
  const program = prepareProgram(act, [], beside).value
  const letterTo = (doelgroep: string, leerroute: string): string => {
    const person: PersonInput = { id: 'p', gegevens: { geboortedatum: '1994-05-03', doelgroep, inburgeringsplichtig_sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute }] }
    const dossier = readPerson(program, person, 0).value
    if (dossier === undefined) throw new Error('no dossier')
    const timeline = run(program, dossier, { explain: true }).value
    return textOf(uitlegbrief({ model: act, beside, timeline, language: 'nl', templates: templates.nl, made, asOf: '2024-06-01', gegevens: person.gegevens }))
  }

  test.each([
    ['gezinsmigrant', 'B1_route', ['langdurige ziekte', 'bijna klaar na veel inspanning'], ['geen tijdig cursusaanbod', 'onderwijsroute niet tijdig begonnen']],
    ['asielstatushouder', 'B1_route', ['geen tijdig cursusaanbod', 'bijna klaar na veel inspanning'], ['onderwijsroute niet tijdig begonnen']],
    ['asielstatushouder', 'onderwijsroute', ['onderwijsroute niet tijdig begonnen'], ['geen tijdig cursusaanbod', 'bijna klaar na veel inspanning']],
  ])('%s on the %s', (doelgroep, leerroute, offered, left) => {
    const text = letterTo(doelgroep, leerroute)
    for (const ground of offered) expect(text).toContain(ground)
    for (const ground of left) expect(text).not.toContain(ground)
  })
})
