import { describe, expect, it } from 'vitest'
import { isOwn, messageOf, severityOf, type Diagnostic } from '@inburgering/core'
import { compileWithUses, openSpecification } from '@inburgering/language'

const act = `
stelsel Lesgeld "Wet lesgeld" volgens Wet {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
}
bron Wet = BWBR0000001 "Wet lesgeld" wet
bestuursorgaan college "College"
gegeven sinds "Sinds" : datum
gebeurtenis gespijbeld "Gespijbeld" volgens Wet art. 4
parameter boetebedrag "Boete" : bedrag volgens Wet art. 4 { met ingang van 1 januari 2022: € 100 }
beleidsruimte ruimte_boete "Hoogte van de boete" voor college over parameter boetebedrag {
  met ingang van 1 januari 2022: tussen € 50 en € 100 volgens Wet art. 4 lid 2
  met ingang van 1 januari 2024: tussen € 20 en € 100 volgens Wet art. 4 lid 2
}
plicht lesplicht "Lesplicht" volgens Wet art. 2 { ontstaat op sinds }
boeteregime spijbelen "Spijbelen" volgens Wet art. 4 {
  overtreding bij gespijbeld
  opgelegd door college
  bedrag boetebedrag
}
persoon Ada { sinds is 1 januari 2022 }
scenario "Van de wet" voor Lesgeld { persoon zoals Ada  op 1 mei 2023 gespijbeld  verwacht op 1 mei 2023: boete spijbelen € 100 }
`
const policy = (from: string, amount: string) => `
bij stelsel Lesgeld uit "../lesgeld"
bron Beleid = "Beleidsregel" beleidsregel krachtens Wet
wijziging lager "Lager" volgens Beleid {
  laag beleidsregel van "gemeente X"  op Lesgeld
  geldt vanaf ${from} naar het besluit
  lopende termijnen: nieuwe regel
  in parameter boetebedrag wordt ${amount}
}
`
const scenario = `
bij stelsel Lesgeld
scenario "Met beleid" voor Lesgeld met lagen beleidsregel van "gemeente X" { persoon zoals Ada  op 1 mei 2023 gespijbeld  verwacht op 1 mei 2023: boete spijbelen € 60 }
`

const errors = (found: readonly Diagnostic[]): readonly string[] => found.filter(({ code }) => severityOf(code) === 'error').map((each) => `${each.origin?.file} ${each.code} ${messageOf(each, 'nl')}`)

function compiled(text: string, base = act) {
  return compileWithUses([{ path: 'beleid.inburgering', text }, { path: 'scenarios/a.inburgering', text: scenario }], (way) => (way === '../lesgeld' ? [{ path: 'wet.inburgering', text: base }] : []))
}

describe('a folder that adds to a stelsel', () => {
  it('is one model with it, and has only its own scenarios', async () => {
    const { value: { model }, diagnostics } = await compiled(policy('1 januari 2023', '€ 60'))
    expect(errors(diagnostics)).toEqual([])
    expect(model?.stelsel.name).toBe('Lesgeld')
    expect(model?.base).toBe('../lesgeld')
    const own = model?.declarations.filter(({ origin }) => isOwn(model, origin)).map(({ id }) => id)
    expect(own).toEqual(['bron:Beleid', 'scenario:Met beleid', 'wijziging:lager'])
    expect(model?.declarations.map(({ id }) => id)).toContain('boeteregime:spijbelen')
    expect(model?.declarations.filter(({ kind }) => kind === 'scenario').map(({ name }) => name)).toEqual(['Met beleid'])
  })

  it.each([
    ['31 december 2023', '€ 49', 'vanaf 31 december 2023 op € 49. De beleidsruimte "Hoogte van de boete" is dan ten minste € 50'],
    ['1 januari 2023', '€ 101', 'ten hoogste € 100 (Wet art. 4 lid 2)'],
    ['1 januari 2023', '€ 49', 'ten minste € 50 (Wet art. 4 lid 2)'],
    ['1 januari 2024', '€ 19', 'ten minste € 20 (Wet art. 4 lid 2)'],
  ])('from %s is refused %s', async (from, amount, says) => {
    const { diagnostics } = await compiled(policy(from, amount))
    const [found] = errors(diagnostics).filter((message) => message.includes('INB727'))
    expect(found).toContain(says)
  })

  it.each([
    ['1 januari 2024', '€ 20'],
    ['1 januari 2023', '€ 50'],
    ['1 januari 2023', '€ 100'],
  ])('from %s is allowed %s', async (from, amount) => {
    expect(errors((await compiled(policy(from, amount))).diagnostics)).toEqual([])
  })

  it('tells the errors of the act as those of the act, and cannot be run then', async () => {
    const { diagnostics } = await compiled(policy('1 januari 2023', '€ 60'), act.replace('boetebedrag\n}', 'bestaat_niet\n}'))
    expect(errors(diagnostics).map((message) => message.split(' ').slice(0, 2).join(' '))).toContain('../lesgeld/wet.inburgering INB110')
  })

  it('leaves out what rests on a name that the act no longer has', async () => {
    const open = await openSpecification([{ path: 'beleid.inburgering', text: policy('1 januari 2023', '€ 60') }])
    expect(open.base()).toMatchObject({ folder: '../lesgeld', isOpen: false })
    await open.update('../lesgeld/wet.inburgering', act)
    expect(open.base()).toMatchObject({ stelsel: 'Lesgeld', isOpen: true })
    expect(errors(open.check().diagnostics)).toEqual([])
    await open.update('../lesgeld/wet.inburgering', act.replaceAll('boetebedrag', 'hoogte'))
    expect(errors(open.check().diagnostics)).toEqual([expect.stringContaining('INB110')])
    await open.update('../lesgeld/wet.inburgering', act.replace('tussen € 50', 'tussen € 70'))
    expect(errors(open.check().diagnostics)).toEqual([expect.stringContaining('INB727')])
    await open.remove('../lesgeld/wet.inburgering')
    expect(errors(open.check().diagnostics)).toEqual(expect.arrayContaining([expect.stringContaining('INB723')]))
  })

  it('takes no name that the act has', async () => {
    const { diagnostics } = await compiled(`${policy('1 januari 2023', '€ 60')}\npersoon Ada { sinds is 1 januari 2023 }`)
    expect(errors(diagnostics)).toEqual([expect.stringContaining('INB112')])
  })
})
