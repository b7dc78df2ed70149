import { decide, reportMissing, signal } from './decide.ts'
import { recordsOf, type DossierRecord } from './dossier.ts'
import { clauses, current } from './in-force.ts'
import { compare, dutchNumber, euros, multiply, whole, type Exact } from './numbers.ts'
import type { Bevoegdheid, Beleidsruimte, Power } from './rules.ts'
import type { Run } from './run.ts'
import { Usage } from './usage.ts'
import { and, isExact, none, Unknown, type Truth } from './values.ts'

/** What a body may decide: decisions of the dossier are followed, and what does not fit the rules is told. */

function powerUsed(c: Run, bevoegdheid: Bevoegdheid, record: DossierRecord): Power | undefined {
  return clauses(c, bevoegdheid.power).find(({ records }) => records.includes(record.name))
}

/** A decision whose power asks `alleen als` has no effect when that does not hold: it is taken out before any rule looks at it. */
export function barPowerless(c: Run, record: DossierRecord): void {
  for (const slot of c.rules.powersByRecord.get(record.name) ?? []) {
    const bevoegdheid = current(c, slot)
    const power = bevoegdheid && powerUsed(c, bevoegdheid, record)
    if (bevoegdheid !== undefined && power?.kind === 'besluiten' && isAllowed(c, bevoegdheid) === false) takeOut(c, record)
  }
}

/** From now on a record does not count, as if it were not there. */
function takeOut(c: Run, record: DossierRecord): void {
  const byName = new Map(c.dossier.byName)
  byName.set(record.name, recordsOf(c.dossier, record.name).filter((other) => other !== record))
  c.dossier = { ...c.dossier, byName, merged: new Map() }
  const place = c.lowerings.findIndex((lowering) => lowering.record === record)
  if (place !== -1) c.lowerings.splice(place, 1)
}

/** A record that uses a bevoegdheid: it has its effect when all `alleen als` hold; outside its bounds it is told. */
export function usePowers(c: Run, record: DossierRecord): void {
  tellOtherBody(c, record)
  for (const slot of c.rules.powersByRecord.get(record.name) ?? []) {
    const bevoegdheid = current(c, slot)
    const power = bevoegdheid && powerUsed(c, bevoegdheid, record)
    if (bevoegdheid !== undefined && power !== undefined) decide(c, bevoegdheid, (use) => usePower(c, bevoegdheid, power, record, use))
  }
}

function tellOtherBody(c: Run, record: DossierRecord): void {
  const { deciders } = c.rules
  const declared = Object.hasOwn(deciders, record.name) ? deciders[record.name] : undefined
  if (declared === undefined || record.by === undefined || record.by === declared.by) return
  const label = (body: string): string => c.rules.organen[body] ?? body
  const text = `Het besluit "${declared.label}" is genomen door ${label(record.by)}, maar is aan ${label(declared.by)}. Het is gevolgd. Kijk of het klopt.`
  const decider = { label: declared.label, sources: declared.sources, aannames: [], wijziging: undefined }
  decide(c, decider, (use) => signal(c, decider, use, 'ander_orgaan', text, { door: record.by }))
}

function usePower(c: Run, bevoegdheid: Bevoegdheid, power: Power, record: DossierRecord, use: Usage): void {
  const { name, label } = bevoegdheid
  const told = { grond: name, door: record.by ?? power.by }
  c.powersTold.add(name)
  const conditions = new Usage()
  c.use = conditions
  const allowed = isAllowed(c, bevoegdheid)
  c.use = use
  use.add(conditions)
  if (allowed instanceof Unknown) return reportMissing(c, allowed, name)
  if (!allowed) {
    return signal(c, bevoegdheid, use, 'zonder_gevolg', `Het besluit "${label}" heeft geen gevolg: aan de voorwaarden is op deze dag niet voldaan. Kijk of het besluit klopt.`, told)
  }
  if (power.kind === 'verlagen') {
    const parts = power.perOnderdeel?.flatMap((attribute) => record.values[attribute] ?? []).filter((part) => typeof part === 'string')
    if (parts?.length === 0) return reportMissing(c, new Unknown(power.perOnderdeel?.length === 0 ? ['onderdeel'] : (power.perOnderdeel ?? [])), name)
    c.lowerings.push({ record, bevoegdheid: name, taaleis: power.taaleis ?? '', parts, oordelen: conditions.oordelen })
  }
  if (isWithinBounds(c, bevoegdheid)) return
  signal(c, bevoegdheid, use, 'buiten_bevoegdheid', `Het besluit "${label}" valt buiten de grenzen van de bevoegdheid. Het is gevolgd. Kijk of het klopt.`, told)
}

function isAllowed(c: Run, bevoegdheid: Bevoegdheid): Truth {
  let allowed: Truth = true
  for (const alleen of clauses(c, bevoegdheid.alleen_als)) {
    c.use?.rule(alleen)
    allowed = and(allowed, c.isMet(alleen.when))
    if (allowed === false) break
  }
  return allowed
}

function isWithinBounds(c: Run, bevoegdheid: Bevoegdheid): boolean {
  return clauses(c, bevoegdheid.alleen_binnen).every(({ when, unless }) => c.isMet(when) !== false || c.isExcepted(unless) === true)
}

/** Evening: a body may now use a bevoegdheid and has not done so. Told once, on the first day on which its conditions hold. */
export function tellPowers(c: Run): void {
  if (c.duties.every(({ metOn, endedOn, arisenOn }) => arisenOn === undefined || metOn !== undefined || endedOn !== undefined)) return
  for (const slot of c.rules.conditionalPowers) {
    const bevoegdheid = current(c, slot)
    if (bevoegdheid === undefined || c.powersTold.has(bevoegdheid.name) || bevoegdheid.alleen_als.slots.length === 0) continue
    if (isAllowed(c, bevoegdheid) !== true || !isWithinBounds(c, bevoegdheid)) continue
    c.powersTold.add(bevoegdheid.name)
    decide(c, bevoegdheid, (use) => {
      isAllowed(c, bevoegdheid)
      const [power] = clauses(c, bevoegdheid.power)
      signal(c, bevoegdheid, use, 'mogelijk', `Aan de voorwaarden voor "${bevoegdheid.label}" is voldaan. Er is nog geen besluit.`, { grond: bevoegdheid.name, door: power?.by })
    })
  }
}

/** A decision that sets a value outside the room that the rules leave is followed, and told with the bound that it passes. */
export function tellOutsideRoom(c: Run, record: DossierRecord): void {
  for (const slot of c.rules.ruimten.values()) {
    const ruimte = current(c, slot)
    if (ruimte?.record !== record.name) continue
    const value = record.values[ruimte.attribute]
    if (value === undefined || !isExact(value)) continue
    decide(c, ruimte, (use) => {
      const bound = ruimte.bounds.findLast(({ from, until }) => from <= c.peildatum && c.peildatum < until)
      if (bound === undefined) return
      use.cite(bound.sources)
      const passed = boundPassed(c, bound, value, ruimte)
      if (passed instanceof Unknown) return reportMissing(c, passed, ruimte.name)
      if (passed === undefined) return
      signal(c, ruimte, use, 'buiten_beleidsruimte', `Het besluit zegt ${shown(value, ruimte)}. De beleidsruimte "${ruimte.label}" is ${passed}. Het besluit is gevolgd. Kijk of het klopt.`, { grond: ruimte.name, door: record.by ?? ruimte.by })
    })
  }
}

function boundPassed(c: Run, { lowest, highest }: Beleidsruimte['bounds'][number], value: Exact, ruimte: Beleidsruimte): string | Unknown | undefined {
  const low = lowest?.(c)
  if (low instanceof Unknown) return low
  if (low !== undefined && low !== none && isExact(low) && compare(value, low) < 0) return `ten minste ${shown(low, ruimte)}`
  const high = highest?.(c)
  if (high instanceof Unknown) return high
  return high !== undefined && isExact(high) && compare(value, high) > 0 ? `ten hoogste ${shown(high, ruimte)}` : undefined
}

function shown(value: Exact, { unit }: Beleidsruimte): string {
  switch (unit) {
    case 'money':
      return euros(value)
    case 'hours':
      return `${dutchNumber(value)} uur`
    case 'percentage':
      return `${dutchNumber(multiply(value, whole(100)) ?? value)}%`
    default:
      return dutchNumber(value)
  }
}
