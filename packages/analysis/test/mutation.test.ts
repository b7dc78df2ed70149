import { compile } from '@inburgering/language'
import { createScenarioPlayer } from '@inburgering/engine'
import type { Model } from '@inburgering/core'
import { describe, expect, test } from 'vitest'
import { mutants, observeScenarios, ruleCoverage, runMutants } from '@inburgering/analysis'

const rules = `
stelsel Proef "Proef" volgens Wet {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
}
bron Wet = BWBR0044770 "Wet inburgering 2021" wet
bestuursorgaan minister "Minister"
gegeven geboren : datum volgens Wet art. 1
gegeven uren_les : uren volgens Wet art. 1
gebeurtenis gemist volgens Wet art. 1
gebeurtenis ontheven volgens Wet art. 1
plicht les volgens Wet art. 1 { ontstaat op geboren }
tabel boetebedrag : bedrag naar uren_les volgens Wet art. 1 {
  tot 250 uur   | € 100
  vanaf 250 uur | € 50
}
boeteregime te_laat volgens Wet art. 2 {
  overtreding bij gemist
  opgelegd door minister
  uitzondering ontheven als er is een ontheven
  bedrag boetebedrag
}
`

function scenarioOf(...rows: readonly string[]): string {
  return `
scenario "Gemist" voor Proef {
  persoon Amina { geboren is 1 januari 2023  uren_les is les }
  op 1 mei 2024 gemist
  verwacht op 1 mei 2024: boete te_laat bedrag
  voorbeelden naar les, bedrag { ${rows.join('\n')} }
}`
}

const exempted = `
scenario "Ontheven" voor Proef {
  persoon Amina { geboren is 1 januari 2023  uren_les is 100 uur }
  op 1 april 2024 ontheven
  op 1 mei 2024 gemist
  verwacht op 1 mei 2024: geen boete te_laat
}`

async function modelOf(text: string): Promise<Model> {
  const { value, diagnostics } = await compile([{ path: 'proef.inburgering', text }])
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

async function survivors(...scenarios: readonly string[]): Promise<readonly string[]> {
  const model = await modelOf(rules + scenarios.join('\n'))
  const list = mutants(model).filter(({ declaration }) => declaration !== 'stelsel' && !declaration.startsWith('plicht:'))
  return runMutants(model, list, observeScenarios(createScenarioPlayer(model)), createScenarioPlayer).survivors.map(({ mutant }) => mutant.description)
}

describe('what scenarios do not notice', () => {
  test('without a row in a cell its amount, without a row beside a bound the bound', async () => {
    expect(await survivors(scenarioOf('100 uur | € 100'))).toEqual([
      'zonder "uitzondering ontheven"',
      '250 uur zelf valt in de andere band',
      'de grens 250 uur wordt 250,01 uur',
      '€ 50 wordt € 50,01',
    ])
  })

  test('a row on the bound and an exempted person leave nothing unnoticed', async () => {
    expect(await survivors(scenarioOf('249,99 uur | € 100', '250 uur | € 50'), exempted)).toEqual([])
  })

  test('a row that fails says nothing about the rules', async () => {
    expect(await survivors(scenarioOf('100 uur | € 100', '250 uur | € 51'))).toContain('€ 50 wordt € 50,01')
  })
})

test('which changes only one row notices', async () => {
  const model = await modelOf(rules + scenarioOf('100 uur | € 100', '240 uur | € 100', '300 uur | € 50'))
  const observations = observeScenarios(createScenarioPlayer(model))
  const { onlyBy } = runMutants(model, mutants(model), observations, createScenarioPlayer)
  const third = (onlyBy.get(2) ?? []).map(({ id }) => id)
  expect(third).toContain('tabel:boetebedrag/rij:2/kolom:1/waarde#stap')
  expect(onlyBy.has(0)).toBe(false)
})

test('a change leaves all but its own place as it was', async () => {
  const model = await modelOf(rules)
  const before = JSON.stringify(model)
  for (const mutant of mutants(model)) {
    const changed = mutant.apply(model)
    expect(JSON.stringify(changed)).not.toBe(before)
    expect(changed.declarations.filter((declaration, index) => declaration !== model.declarations[index]).length).toBeLessThanOrEqual(1)
  }
  expect(JSON.stringify(model)).toBe(before)
})

test('ids of changes are unique and do not depend on the run', async () => {
  const [first, second] = await Promise.all([modelOf(rules), modelOf(rules)])
  const ids = mutants(first).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(mutants(second).map(({ id }) => id)).toEqual(ids)
})

test('coverage names the cell and the exception that no scenario reaches', async () => {
  const model = await modelOf(rules + scenarioOf('100 uur | € 100'))
  const { items, diagnostics } = ruleCoverage(model, observeScenarios(createScenarioPlayer(model)))
  expect(diagnostics.map(({ arguments: about }) => (about as { name: string }).name)).toEqual(['uitzondering:ontheven', 'vanaf 250 uur'])
  expect(items.find(({ id }) => id === 'boeteregime:te_laat')?.rows).toBe(1)
})
