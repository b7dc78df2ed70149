import { expect, it, describe } from 'vitest'
import { openSpecification } from '@inburgering/language'
import { messageOf, type Diagnostic, type Model } from '@inburgering/core'

const inburgering = `
stelsel Inburgering "Wet inburgering" volgens Wet {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
}
bron Wet = BWBR0044770 "Wet inburgering 2021" wet
bestuursorgaan minister "Minister"
keuze Doelgroep { asiel "Asiel" gezin "Gezin" }
gegeven plichtig_sinds "Plichtig sinds" : datum volgens Wet art. 3
gegeven doelgroep "Doelgroep" : Doelgroep volgens Wet art. 13
gebeurtenis plan "Plan" volgens Wet art. 15
gebeurtenis verklaring "Verklaring" volgens Wet art. 6
onderdeel PVT "Participatieverklaring" volgens Wet art. 6 { voltooid zodra er is een verklaring }
parameter boete_PVT "Boete" : bedrag volgens Wet art. 24 { met ingang van 1 januari 2022: € 340 }
begrip is_asiel "Is asielstatushouder" : ja of nee = doelgroep is asiel
plicht inburgeringsplicht "Plicht" volgens Wet art. 3 {
  ontstaat op plichtig_sinds
  vereist PVT
}
termijn inburgeringstermijn "Termijn" volgens Wet art. 11 {
  begint de dag na de eerste plan
  duurt 3 jaar
  voldaan zodra inburgeringsplicht is voldaan
}
boeteregime PVT_te_laat "PVT te laat" volgens Wet art. 24 {
  overtreding als PVT openstaat na afloop van inburgeringstermijn
  opgelegd door minister
  bedrag vast: boete_PVT
  niet uitgedrukt "Een nieuwe termijn."
}
`

const bijstand = (condition: string) => `
stelsel Bijstand "Participatiewet" volgens PW {
  in werking met ingang van 1 januari 2015
  recht naar peildatum
}
gebruikt Inburgering uit "../inburgering"
bron PW = BWBR0015703 "Participatiewet" wet
bestuursorgaan college "College"
gebeurtenis niet_gekomen "Niet gekomen" volgens PW art. 18
plicht meewerken "Meewerken" volgens PW art. 9 { ontstaat op plichtig_sinds }
boeteregime weggebleven "Weggebleven" volgens PW art. 18 {
  overtreding bij niet_gekomen als ${condition}
  opgelegd door college
  bedrag vast: € 100
}
`

async function together(condition: string): Promise<{ readonly own: Model | undefined; readonly other: Model | undefined; readonly messages: readonly string[] }> {
  const open = await openSpecification([{ path: 'bijstand.inburgering', text: bijstand(condition) }])
  expect(open.uses()).toEqual([{ stelsel: 'Inburgering', folder: '../inburgering', isOpen: false }])
  await open.update('../inburgering/stelsel.inburgering', inburgering)
  expect(open.uses()).toEqual([{ stelsel: 'Inburgering', folder: '../inburgering', isOpen: true }])
  const own = open.check()
  const other = open.check('../inburgering')
  return { own: own.value, other: other.value, messages: errorsOf([...own.diagnostics, ...other.diagnostics]) }
}

function errorsOf(found: readonly Diagnostic[]): readonly string[] {
  return found.filter(({ code }) => /^INB(1[0-2]|15|2|90)/.test(code)).map((each) => `${each.origin?.file} ${messageOf(each, 'nl')}`)
}

function conditionOf(model: Model | undefined): unknown {
  const regime = model?.declarations.find((declaration) => declaration.kind === 'boeteregime')
  return regime?.clauses.find((clause) => clause.kind === 'overtreding_bij')?.when
}

describe('a specification that uses another one', () => {
  it.each([
    ['Inburgering.inburgeringstermijn is verstreken', { kind: 'elsewhere', stelsel: 'Inburgering', operand: { kind: 'state', subject: { kind: 'termijn', name: 'inburgeringstermijn' } } }],
    ['niet (Inburgering.inburgeringsplicht is voldaan)', { kind: 'not', operand: { kind: 'elsewhere', operand: { kind: 'state', subject: { kind: 'plicht' } } } }],
    ['Inburgering.is_asiel', { kind: 'elsewhere', operand: { kind: 'begrip', name: 'is_asiel' } }],
    ['Inburgering.boete_PVT meer dan € 300', { kind: 'compare', left: { kind: 'elsewhere', operand: { kind: 'parameter', name: 'boete_PVT' } } }],
    ['einde van Inburgering.inburgeringstermijn voor peildatum', { kind: 'compare', left: { kind: 'elsewhere', operand: { kind: 'attribute', attribute: 'einde', of: { kind: 'termijn', name: 'inburgeringstermijn' } } } }],
    ['aantal boetes Inburgering.PVT_te_laat ten minste 1', { kind: 'compare', left: { kind: 'aggregate', from: { kind: 'decisions', names: ['PVT_te_laat'], stelsel: 'Inburgering' } } }],
    ['PVT is voltooid', { kind: 'elsewhere', operand: { kind: 'state', subject: { kind: 'onderdeel', name: 'PVT' } } }],
  ])('asks a rule of the other one there: %s', async (text, expected) => {
    const { own, messages } = await together(text)
    expect(messages).toEqual([])
    expect(conditionOf(own)).toMatchObject(expected)
  })

  it.each([
    ['doelgroep is asiel', { kind: 'compare', left: { kind: 'gegeven', name: 'doelgroep' } }],
    ['er is een plan', { kind: 'aggregate', from: { kind: 'records', names: ['plan'] } }],
  ])('reads the same dossier, by the same names: %s', async (text, expected) => {
    const { own, messages } = await together(text)
    expect(messages).toEqual([])
    expect(conditionOf(own)).toMatchObject(expected)
    expect(own?.declarations.find(({ id }) => id === 'gegeven:doelgroep')?.origin.file).toBe('../inburgering/stelsel.inburgering')
  })

  it('takes over a word, with the articles of the other act', async () => {
    const open = await openSpecification([{ path: 'bijstand.inburgering', text: `${bijstand('asiel_woord')}\nbegrip asiel_woord "Asiel" : ja of nee volgens PW art. 56a als bedoeld in Inburgering.asielhouder\n` }])
    await open.update('../inburgering/stelsel.inburgering', `${inburgering}\nbegrip asielhouder "Houder" : ja of nee volgens Wet art. 13 lid 1 = is_asiel\n`)
    const { value, diagnostics } = open.check()
    expect(errorsOf(diagnostics)).toEqual([])
    expect(value?.declarations.find(({ id }) => id === 'begrip:asiel_woord')).toMatchObject({
      sources: [{ text: 'PW art. 56a' }],
      definition: { kind: 'elsewhere', stelsel: 'Inburgering', operand: { kind: 'begrip', name: 'asielhouder' } },
      meant: { stelsel: 'Inburgering', name: 'asielhouder', label: 'Houder', articles: ['Wet art. 13 lid 1'] },
    })
  })

  it('does not see the rules of the other one without its name', async () => {
    const { messages } = await together('inburgeringsplicht is voldaan')
    expect(messages.join('\n')).toContain('inburgeringsplicht')
  })

  it('leaves the other one as it is', async () => {
    const { other } = await together('ja')
    expect(other?.declarations.some(({ name }) => name === 'niet_gekomen')).toBe(false)
    expect(other?.declarations.find(({ id }) => id === 'gegeven:doelgroep')?.origin.file).toBe('stelsel.inburgering')
  })

  it('notices a change in the other one', async () => {
    const open = await openSpecification([{ path: 'bijstand.inburgering', text: bijstand('Inburgering.is_asiel') }])
    await open.update('../inburgering/stelsel.inburgering', inburgering)
    expect(errorsOf(open.check().diagnostics)).toEqual([])
    await open.update('../inburgering/stelsel.inburgering', inburgering.replace('begrip is_asiel', 'begrip is_asielzoeker'))
    expect(errorsOf(open.check().diagnostics).join('\n')).toContain('is_asiel')
    await open.update('../inburgering/stelsel.inburgering', inburgering)
    expect(errorsOf(open.check().diagnostics)).toEqual([])
  })
})
