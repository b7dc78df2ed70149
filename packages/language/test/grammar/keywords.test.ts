import { describe, expect, it } from 'vitest'
import { AstUtils, GrammarAST } from 'langium'
import { keywordsOf } from '../../src/parsing/phrase-token-builder.ts'
import { everything, parse, services, treeOf } from '../sample-texts.ts'

/** The keywords that a rule of the grammar allows as names. */
function namesOf(rule: string): ReadonlySet<string> {
  const found = services.Grammar.rules.find((candidate) => candidate.name === rule)
  if (found === undefined) throw new Error(`no rule ${rule}`)
  return new Set(AstUtils.streamAllContents(found).filter(GrammarAST.isKeyword).map((keyword) => keyword.value).toArray())
}

/** Every place where a name can stand, also right before and after the words that could be taken for it. */
const places: Readonly<Record<string, (name: string) => string>> = {
  gegeven: (x) => `gegeven ${x} : getal`,
  keuze: (x) => `keuze K { a ${x} b "x" ${x} "y" b }`,
  attribuut: (x) => `gebeurtenis ${x} { ${x} : getal, ${x} : getal ${x} : getal }`,
  begrip: (x) => `begrip ${x} : ja of nee = ${x} is 3 en 4 is ${x} of ${x}`,
  eigenschap: (x) => `begrip b : getal = ${x} van a plus ${x} van ${x} maal (${x})`,
  onderwerp: (x) => `begrip b van (${x} : Onderdeel) : getal = aantal ${x} waarvan (${x} is ${x})`,
  som: (x) => `begrip b : getal = som van ${x} van ${x} min ${x}`,
  rang: (x) => `begrip b : getal = ${x} van de eerste ${x}`,
  'laatst bekende': (x) => `begrip b : getal = laatst bekende ${x} van (${x} of ${x})`,
  termijn: (x) => `termijn ${x} { duurt ${x} begint op ${x} voldaan zodra ${x} loopt geldt voor ${x} }`,
  verlengingsgrond: (x) => `verlengingsgrond ${x} { verlengt a, ${x} bij ${x} als ${x} is 3 met ${x} maar ten hoogste ${x} per keer }`,
  tabel: (x) => `tabel ${x} : getal naar ${x} en ${x} { | ${x}, a | ${x} ${x} | ${x} | ${x} ${x}, a | 3 | ${x} }`,
  beslistabel: (x) => `beslistabel ${x} : getal naar ${x}, ${x} { ${x} | ${x} dan ${x} ${x} | ${x} dan ${x} }`,
  groep: (x) => `groep ${x} = ${x}, ${x} volgens Wet art. 7 tabel boete : getal naar a { a | 3 }`,
  taaleis: (x) => `taaleis ${x} { ${x}, ${x} ten minste B1 }`,
  leerroute: (x) => `leerroute ${x} { vereist ${x}: ${x}, ${x} als ${x} vereist ${x} uitkomst ${x} vereist ${x} }`,
  plicht: (x) => `plicht ${x} { ontstaat op ${x} als ${x} vereist ${x} tenzij ${x} onderbroken tijdens ${x}, geacht niet te zijn geëindigd als ${x} vrijstelling ${x} bij ${x} voor ${x} als ${x} }`,
  boeteregime: (x) =>
    `boeteregime ${x} { overtreding bij ${x} of ${x} als ${x} bedrag ${x}: ${x} als ${x} bedrag ${x} bedrag ${x} zet ${x} van ${x} uitzondering ${x} als ${x} maal de factor ${x} }`,
  overtreding: (x) => `boeteregime a { overtreding als ${x} openstaat na afloop van ${x} of ${x} en als ${x} }`,
  plafond: (x) => `plafond ${x} { samen voor ${x}, ${x} in totaal ten hoogste ${x} in ${x} in totaal ten hoogste ${x} in ${x} }`,
  lening: (x) =>
    `lening ${x} { aangevraagd bij ${x} of ${x} verstrekt door ${x} toegekend als ${x} bedraagt ${x} maar niets onder ${x} inkomenstoets met ${x} van 2 jaar ervoor of over het jaar ${x} als ${x} opname bij ${x} als ${x} per kwartaal ten hoogste ${x} eindigt zodra ${x} rente van ${x} elke maand bijgeschreven naar draagkracht van ${x} per jaar maar niets onder ${x} als ${x} kwijtschelding ${x} van ${x} als ${x} kwijtschelding ${x} van alles als ${x} }`,
  maatregel: (x) => `maatregel ${x} { opgelegd door ${x} begint bij ${x} of ${x} als ${x} uitzondering ${x} als ${x} stap ${x}: 20% van ${x} gedurende ${x} als ${x} stap ${x}: 20% van ${x} stap ${x}: 20% van ${x} van ${x} vervalt zodra ${x} eindigt zodra ${x} }`,
  wijziging: (x) =>
    `wijziging ${x} { in termijn ${x} { schrap in afwijking hiervan ${x} vervang duurt ${x} } in boeteregime ${x} { schrap bedrag ${x} schrap bedrag schrap uitzondering ${x} } in lening ${x} { schrap kwijtschelding ${x} schrap opname bij ${x} } schrap begrip ${x} in parameter ${x} wordt ${x} elk vak van tabel ${x} maal 3 }`,
  parameter: (x) => `parameter ${x} : getal { met ingang van 1 mei 2022: ${x} met ingang van 2 mei 2022: ${x} }`,
  oordeel: (x) => `oordeel ${x} door ${x} onderdeel ${x}, ${x} onderdeel ${x} besluit ${x} door ${x} { ${x} : getal }`,
}

/** Inside a scenario names follow each other, so fewer keywords can be one. */
const scenarioPlaces: typeof places = {
  persoon: (x) => `persoon ${x} zoals ${x} { ${x} is ${x} ${x} is 3 op 1 mei 2022 ${x} }`,
  stap: (x) => `scenario "x" voor W { persoon ${x} { ${x} is ${x} } op ${x} ${x} ${x} ${x} is ${x} niet ${x} 3 ${x} van ${x} tot en met ${x} ${x} ${x} vanaf ${x} ${x} op ${x} ${x} }`,
  verwacht: (x) =>
    `scenario "x" voor W { verwacht op ${x}: ${x} tot en met ${x} verwacht op ${x}: boete ${x} ${x} verwacht op ${x}: lening ${x} ${x} ${x} verwacht op ${x}: ${x} loopt verwacht op ${x}: ${x} verlengt ${x} tot en met ${x} verwacht op ${x}: ontbreekt ${x} voor ${x} verwacht op ${x}: geen boete ${x} verwacht op ${x}: maatregel ${x} ${x} tot en met ${x} verwacht op ${x}: in de tijdlijn ${x} ${x} }`,
  voorbeelden: (x) => `scenario "x" voor W { voorbeelden naar ${x}, ${x} { ${x} | ${x} 3 | ${x} ${x} | 3 } }`,
}

const wrong = (text: string) => parse(text).lexerErrors.length + parse(text).parserErrors.length
const failing = (set: typeof places, name: string) => Object.entries(set).flatMap(([place, text]) => (wrong(text(name)) > 0 ? [place] : []))
const keywords = keywordsOf(services.Grammar).filter((keyword) => /^\p{L}+$/u.test(keyword))

describe('a keyword as a name', () => {
  const names = namesOf('Naam')
  const inScenarios = namesOf('WoordNaam')
  it('is known for every place', () => {
    expect([failing(places, 'gewoon'), failing(scenarioPlaces, 'gewoon')]).toEqual([[], []])
  })
  it.each([...names])('works in every place: %s', (name) => {
    expect(failing(places, name)).toEqual([])
  })
  it.each([...inScenarios])('works in every place of a scenario: %s', (name) => {
    expect(failing(scenarioPlaces, name)).toEqual([])
  })
  it.each(keywords.filter((keyword) => !names.has(keyword)))('is refused where it stands: %s', (keyword) => {
    const { parserErrors } = parse(`bij stelsel X\ngegeven ${keyword} : getal`)
    expect(parserErrors[0]?.token).toMatchObject({ image: keyword, startLine: 2, startColumn: 9 })
  })
  it('leaves the words of phrases, units and months free', () => {
    for (const word of ['ten', 'minste', 'termijnenwet', 'jaar', 'uur', 'mei', 'januari', 'maand', 'bijstand', 'enkel', 'isolatie', 'A1_route']) {
      expect([word, failing(places, word)]).toEqual([word, []])
    }
  })
  it('makes all of them occur in the text of every keyword', () => {
    const used = new Set(services.parser.Lexer.tokenize(everything).tokens.map((token) => token.tokenType.name))
    expect(keywordsOf(services.Grammar).filter((keyword) => !used.has(keyword))).toEqual([])
    expect(parse(everything).parserErrors).toEqual([])
  })
})

describe('letters of a list', () => {
  it('run past h: after h comes the letter i, not the number', () => {
    const letters = [...'abcdefghijklmnopqrstuvw'].map((letter) => `${letter}. x`).join(' ')
    const inner = 'aan een van deze voorwaarden is voldaan: i. x ii. x iii. x iv. x v. x vi. x'
    expect(wrong(`begrip b : ja of nee = aan alle voorwaarden is voldaan: ${letters}`)).toBe(0)
    const nested = treeOf(`begrip b : ja of nee = aan alle voorwaarden is voldaan: ${letters.replace('h. x', `h. ${inner}`)}`)
    expect(JSON.stringify(nested)).toContain('"letter":"i."')
    const list = (nested as { elementen: { waarde: { onderdelen: { als: { onderdelen?: unknown[] } }[] } }[] }).elementen[0]?.waarde.onderdelen
    expect(list?.length).toBe(23)
    expect(list?.[7]?.als.onderdelen?.length).toBe(6)
  })
})
