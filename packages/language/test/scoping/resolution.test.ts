import { describe, expect, it } from 'vitest'
import { expressionOf, withSmallAct } from '../small-specification.ts'

describe('a name is found in this order', () => {
  it('an attribute of what stands behind van', async () => {
    expect(await expressionOf('Leerroute', 'leerroute van de eerste PIP_vastgesteld')).toMatchObject({
      kind: 'attribute',
      attribute: 'leerroute',
      of: { kind: 'first', from: { kind: 'records', names: ['PIP_vastgesteld'] } },
    })
  })

  it('an attribute of the element of waarvan before a begrip of that name', async () => {
    expect(await expressionOf('ja of nee', 'er is een PIP_vastgesteld waarvan (leerroute is Z_route)')).toMatchObject({
      where: { left: { kind: 'attribute', attribute: 'leerroute', of: { kind: 'element' } }, right: { kind: 'constant', constant: { kind: 'leerroute', value: 'Z_route' } } },
    })
  })

  it('the nearest waarvan before the one around it', async () => {
    expect(await expressionOf('ja of nee', 'er is een examenpoging waarvan (er is een lesuren waarvan (datum na datum van de eerste PIP_vastgesteld en behaald))')).toMatchObject({
      where: { where: { operands: [{ left: { attribute: 'datum', of: { kind: 'element' } } }, { attribute: 'behaald', of: { kind: 'element' } }] } },
    })
  })

  it('the subject of the begrip before a declared name', async () => {
    const { model } = await withSmallAct('begrip halve van (leeftijd : Onderdeel) : ja of nee = leeftijd is KNM')
    expect(model?.declarations.find((each) => each.id === 'begrip:halve')).toMatchObject({ definition: { left: { kind: 'argument', name: 'leeftijd' } } })
  })

  it('a value of the type that the other side has before a declared name', async () => {
    expect(await expressionOf('ja of nee', 'er is een lesuren waarvan (soort is KNM)')).toMatchObject({ where: { right: { constant: { kind: 'choice', value: 'KNM' } } } })
    expect(await expressionOf('ja of nee', 'er is een examenpoging waarvan (onderdeel is KNM)')).toMatchObject({ where: { right: { constant: { kind: 'onderdeel', value: 'KNM' } } } })
    expect(await expressionOf('ja of nee', 'er is een lesuren waarvan (soort is een van NT2, KNM)')).toMatchObject({ where: { options: [{ constant: { kind: 'choice' } }, { constant: { kind: 'choice' } }] } })
  })

  it('a value at the left when the type stands at the right', async () => {
    expect(await expressionOf('ja of nee', 'gezinsmigrant is (doelgroep)')).toMatchObject({ left: { constant: { kind: 'choice', value: 'gezinsmigrant' } } })
  })

  it('a value of the type of the begrip or the table', async () => {
    expect(await expressionOf('Pogingen', 'niet_elk')).toMatchObject({ kind: 'constant', constant: { kind: 'choice', value: 'niet_elk' } })
    const { found } = await withSmallAct('begrip stand : Pogingen { als leeftijd meer dan 3 dan niet_elk anders elk_een_keer }\ntabel keus : Doelgroep naar stand { niet_elk | gezinsmigrant elk_een_keer, rest_twee_keer | asielstatushouder }')
    expect(found).toEqual([])
  })

  it('a declared name when nothing nearer has it', async () => {
    expect(await expressionOf('ja of nee', 'leerroute is B1_route')).toMatchObject({ left: { kind: 'begrip', name: 'leerroute' } })
    expect(await expressionOf('ja of nee', 'KNM is behaald')).toMatchObject({ kind: 'state', subject: { kind: 'onderdeel', name: 'KNM' } })
  })

  it('a begrip about what stands behind van', async () => {
    expect(await expressionOf('ja of nee', 'er is een examenonderdeel waarvan (pogingen_voor van dit onderdeel is 0)')).toMatchObject({
      from: { kind: 'onderdelen', groep: 'examenonderdeel' },
      where: { left: { kind: 'begrip', name: 'pogingen_voor', argument: { kind: 'argument', name: 'dit onderdeel' } } },
    })
    expect(await expressionOf('geheel getal', 'pogingen_voor van lezen')).toMatchObject({ argument: { kind: 'constant', constant: { kind: 'onderdeel', value: 'lezen' } } })
  })

  it('the attributes of the record that a controle checks', async () => {
    const { found, model } = await withSmallAct('gebeurtenis toets { punten : geheel getal controle punten ten minste 0 anders "Niet onder nul." bij punten }')
    expect(found).toEqual([])
    expect(model?.declarations.find((each) => each.id === 'gebeurtenis:toets')).toMatchObject({ controles: [{ when: { left: { kind: 'attribute', attribute: 'punten', of: { kind: 'element' } } }, at: 'punten' }] })
  })
})

describe('built-in attributes', () => {
  it.each([
    ['datum', 'datum van de eerste lesuren'],
    ['datum', 'einde van ziekte'],
    ['datum', 'begin van inburgeringstermijn'],
    ['duur', 'oorspronkelijke_duur van nieuwe_termijn'],
    ['taalniveau', 'niveau van taal_B1'],
  ])('%s: %s', async (type, text) => {
    expect(await expressionOf(type, text)).toMatchObject({ kind: expect.any(String) as string })
  })
})

describe('a name that stands for nothing', () => {
  it.each([
    ['leeftyd ten minste 16', 'INB110 1:28', 'Bedoelde u "leeftijd"?'],
    ['er is een lesuurn', 'INB110 1:38', 'Bedoelde u "lesuren"?'],
    ['cursusurn van de eerste PIP_vastgesteld ten minste 3 uur', 'INB111 1:28', 'Bedoelde u "cursusuren"?'],
    ['som van uurtjes van lesuren ten minste 3 uur', 'INB111 1:36', 'lesuren heeft geen "uurtjes"'],
    ['doelgroep is asielstatushouder of doelgroep is asielzoeker', 'INB110 1:75', ''],
  ])('%s', async (text, found, hint) => {
    const compiled = await withSmallAct(`begrip proef : ja of nee = ${text}`)
    expect(compiled.found).toEqual([found])
    expect(compiled.messages[0]).toContain(hint)
  })

  it('files of one folder see each other, in any order', async () => {
    const { found } = await withSmallAct('begrip een : geheel getal = twee\nbegrip twee : geheel getal = leeftijd')
    expect(found).toEqual([])
  })
})
