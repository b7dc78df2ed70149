import type { Bevoegdheid, Model, Oordeel } from '@inburgering/core'
import { personOfRow, type ScenarioResult } from '@inburgering/engine'
import { describe, expect, it } from 'vitest'
import { compileExample, exampleNames, exampleSources } from '../src/examples.ts'
import { playScenarios } from '../src/failing-scenarios.ts'

/** What a person judges or may decide is tried three ways: yes, no, and nobody said anything. */
describe.each(exampleNames())('examples/%s', async (name) => {
  const { model, beside } = (await compileExample(name)).value
  const played = model === undefined ? [] : playScenarios(model, { beside })
  // What another act or the supplied Awb declares is tried there.
  const files = new Set(exampleSources(name).map(({ path }) => path))
  const own = (model?.declarations ?? []).filter(({ origin }) => files.has(origin.file))
  const oordelen = own.filter((declaration): declaration is Oordeel => declaration.kind === 'oordeel')
  const powers = own.filter((declaration): declaration is Bevoegdheid => declaration.kind === 'bevoegdheid')

  it('has a scenario in which each oordeel is yes, no, and not given', () => {
    const untried = oordelen.flatMap((oordeel) => missing(oordeel.name, { yes: played.some((result) => given(result, oordeel.name, true)), no: played.some((result) => given(result, oordeel.name, false)), 'not given': played.some((result) => isOpen(result, oordeel.name)) }))
    expect(untried).toEqual([])
  })

  // A bevoegdheid without conditions is always possible, and says nothing.
  it('has a scenario in which each bevoegdheid is used, used wrongly, and only possible', () => {
    const untried = powers.flatMap((power) => missing(power.name, { used: played.some((result) => decided(model, result, power) && !told(result, power.name, wrong)), 'used wrongly': played.some((result) => told(result, power.name, wrong)), ...(power.clauses.some(({ kind }) => kind === 'alleen_als') ? { 'only possible': played.some((result) => told(result, power.name, ['mogelijk'])) } : {}) }))
    expect(untried).toEqual([])
  })
})

const wrong = ['zonder_gevolg', 'buiten_bevoegdheid']

function missing(name: string, tried: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(tried).flatMap(([way, isTried]) => (isTried ? [] : [`${name}: ${way}`]))
}

function given({ row }: ScenarioResult, name: string, oordeel: boolean): boolean {
  return personOfRow(row).gebeurtenissen.some((record) => record.naam === name && record['oordeel'] === oordeel)
}

function isOpen({ timeline }: ScenarioResult, name: string): boolean {
  return timeline?.tijdlijn.some(({ niet_beoordeeld = [] }) => niet_beoordeeld.includes(name)) ?? false
}

function told({ timeline }: ScenarioResult, power: string, signals: readonly string[]): boolean {
  return timeline?.tijdlijn.some(({ soort, naam, grond }) => soort === 'signaal' && signals.includes(naam) && grond === power) ?? false
}

function decided(model: Model | undefined, { row }: ScenarioResult, power: Bevoegdheid): boolean {
  const records = new Set(decisionsOf(model, power))
  return personOfRow(row).gebeurtenissen.some(({ naam }) => records.has(naam))
}

/** The records by which it is used; of one `voor elk besluit` those of its kind. */
function decisionsOf(model: Model | undefined, { clauses }: Bevoegdheid): readonly string[] {
  return clauses.flatMap((clause) => {
    if (clause.kind === 'verlagen') return [clause.record]
    if (!('records' in clause)) return []
    const { records } = clause
    if ('names' in records) return records.names
    if (records.kind !== 'besluiten') return []
    return (model?.declarations ?? []).flatMap((declaration) => (declaration.kind === 'besluit' && (records.about === undefined || declaration.about?.of === records.about) && !records.except.includes(declaration.name) ? [declaration.name] : []))
  })
}
