import type { Begrip, Boeteregime, BoeteregimeClause, Expression, Model, Wijziging, WijzigingStep } from '@inburgering/core'

/** What stands in the rules on one day, as the changes that hold then leave it. */
export interface RulesOnDay {
  readonly regimes: ReadonlyMap<string, readonly BoeteregimeClause[]>
  readonly parameters: ReadonlyMap<string, Expression>
  readonly tabellen: ReadonlyMap<string, TabelOnDay>
  readonly begrippen: ReadonlyMap<string, Begrip>
}
export interface TabelOnDay {
  readonly values: readonly Expression[]
  /** `elk vak van tabel T maal F`. */
  readonly times: readonly Expression[]
}

/** The changes of the layer wet, which is always on, in the order in which they win. */
export function lawChanges({ declarations, stelsel }: Model): readonly Wijziging[] {
  return changesOn(declarations, stelsel.name).filter(({ laag }) => laag === 'wet').toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : startOf(one) > startOf(other) ? 1 : 0))
}

/** The changes that a reader switches on. */
export function chosenChanges({ declarations, stelsel }: Model): readonly Wijziging[] {
  return changesOn(declarations, stelsel.name).filter(({ laag }) => laag !== 'wet')
}

function changesOn(declarations: Model['declarations'], stelsel: string): readonly Wijziging[] {
  return declarations.filter((declaration) => declaration.kind === 'wijziging').filter(({ on }) => on.length === 0 || on.includes(stelsel))
}

/** Each day from which other rules can hold, ISO 8601; the empty text is before all of them. */
export function daysOfChange(model: Model, changes: readonly Wijziging[]): readonly string[] {
  const ofParameters = model.declarations.flatMap((declaration) => (declaration.kind === 'parameter' ? declaration.versions.flatMap(({ from, until }) => [from, until]) : []))
  const all = [model.stelsel.from, ...ofParameters, ...changes.flatMap((change) => [startOf(change), change.until])].flatMap((day) => day ?? [])
  return [...new Set(all)].filter((day) => day >= model.stelsel.from).sort()
}

export function rulesOn(day: string, model: Model, changes: readonly Wijziging[]): RulesOnDay {
  const regimes = new Map<string, readonly BoeteregimeClause[]>()
  const parameters = new Map<string, Expression>()
  const tabellen = new Map<string, TabelOnDay>()
  const begrippen = new Map<string, Begrip>()
  const rules: RulesOnDay = { regimes, parameters, tabellen, begrippen }

  function put(declaration: Model['declarations'][number]): void {
    if (declaration.kind === 'boeteregime') regimes.set(declaration.name, declaration.clauses)
    else if (declaration.kind === 'begrip') begrippen.set(declaration.name, declaration)
    else if (declaration.kind === 'tabel') tabellen.set(declaration.name, { values: declaration.rows.map(({ value }) => value), times: [] })
    else if (declaration.kind === 'parameter') {
      const version = declaration.versions.findLast(({ from, until }) => from <= day && (until === undefined || day < until))
      if (version !== undefined) parameters.set(declaration.name, version.value)
    }
  }
  function take(step: WijzigingStep): void {
    if (step.kind === 'parameter') parameters.set(step.name, step.value)
    else if (step.kind === 'tableTimes') {
      const before = tabellen.get(step.name)
      if (before !== undefined) tabellen.set(step.name, { values: before.values, times: [...before.times, step.factor] })
    } else if (step.kind === 'clause' && step.target.kind === 'boeteregime') {
      const before = regimes.get(step.target.name) ?? []
      regimes.set(step.target.name, [...before.filter(({ key }) => key !== step.key), ...(step.clause === undefined ? [] : [step.clause as Boeteregime['clauses'][number]])])
    } else if (step.kind === 'declaration') {
      if (step.declaration !== undefined) put(step.declaration)
      else if (step.target.kind === 'boeteregime') regimes.delete(step.target.name)
    }
  }

  model.declarations.forEach(put)
  for (const change of changes) if (startOf(change) <= day && (change.until === undefined || day < change.until)) change.steps.forEach(take)
  return rules
}

function startOf({ from, worksBackTo }: Wijziging): string {
  return worksBackTo ?? from ?? ''
}
