import { isSeen } from './ask.ts'
import { decide, emit } from './decide.ts'
import { recordsOf } from './dossier.ts'
import { plichtOf } from './duty.ts'
import type { Duty } from './happenings.ts'
import { clauses } from './in-force.ts'
import type { Clauses, Exemption, Plicht } from './rules.ts'
import type { Run } from './run.ts'
import { and, or, type Truth } from './values.ts'

/** Vrijstellingen and ontheffingen. */

/** Which vrijstellingen and ontheffingen are in force now; each that starts or ends is told. Answers whether anything changed. */
export function checkExemptions(c: Run): boolean {
  let changed = false
  for (const duty of c.duties) {
    const plicht = plichtOf(c, duty)
    if (plicht === undefined || plicht.vrijstelling.slots.length + plicht.ontheffing.slots.length === 0) continue
    if (checkDuty(c, duty, plicht)) changed = true
  }
  return changed
}

const noParts: ReadonlyMap<string, Truth> = new Map()

function checkDuty(c: Run, duty: Duty, plicht: Plicht): boolean {
  const inForce: Exemption[] = []
  let started: Exemption[] | undefined
  let exempt: Truth = false
  let parts: Map<string, Truth> | undefined
  for (const granted of [plicht.vrijstelling, plicht.ontheffing]) {
    for (const exemption of exemptionsOf(c, granted)) {
      const holds = isInForce(c, duty, exemption)
      if (holds === true) {
        inForce.push(exemption)
        if (!duty.exemptions.has(exemption.name)) (started ??= []).push(exemption)
      }
      if (exemption.parts === undefined) {
        if (exempt !== true) exempt = or(exempt, holds)
        continue
      }
      parts ??= new Map()
      for (const part of exemption.parts) {
        const before = parts.get(part) ?? false
        parts.set(part, before === true ? true : or(before, holds))
      }
    }
  }
  const isSame = started === undefined && inForce.length === duty.exemptions.size && typeof exempt === typeof duty.exempt
  duty.exempt = exempt
  duty.exemptParts = parts ?? noParts
  c.exemptParts = c.duties.length === 1 ? duty.exemptParts : new Map(c.duties.flatMap(({ exemptParts }) => [...exemptParts]))
  if (isSame) return false
  const ended = [...duty.exemptions].filter(([name]) => !inForce.some((exemption) => exemption.name === name))
  duty.exemptions = new Map(inForce.map(({ name }) => [name, duty.exemptions.get(name) ?? c.peildatum]))
  for (const [name, since] of ended) {
    const exemption = [plicht.vrijstelling, plicht.ontheffing].flatMap(({ slots }) => slots.flatMap(({ versions }) => versions.flatMap(({ value }) => value ?? []))).findLast((version) => version.name === name)
    if (exemption === undefined) continue
    decide(c, plicht, (use) => {
      use.ownRule(exemption)
      if (exemption.asLongAs !== undefined) c.isMet(exemption.asLongAs)
      emit(c, plicht, use, { soort: exemption.kind, naam: exemption.name, einde: Math.max(since, c.peildatum - 1), door: exemption.by })
    })
  }
  for (const exemption of started ?? []) {
    decide(c, plicht, (use) => {
      use.ownRule(exemption)
      isInForce(c, { ...duty, exemptions: new Map() }, exemption)
      emit(c, plicht, use, { soort: exemption.kind, naam: exemption.name, door: exemption.by })
    })
  }
  return true
}

/** Where wijzigingen touch them: what a record granted is asked by the rule that holds for that decision. */
function exemptionsOf(c: Run, of: Clauses<Exemption>): readonly Exemption[] {
  if (of.only !== undefined) return of.only
  const versions = of.slots.flatMap((slot) => slot.versions.flatMap(({ value }) => value ?? []))
  const granted = versions.filter((version) => {
    const record = version.record === undefined ? undefined : recordsOf(c.dossier, version.record).findLast((candidate) => isSeen(c, candidate))
    if (record === undefined) return false
    const { trigger } = c
    c.trigger = record
    c.decidedOn = record.acts ?? record.begin
    const holds = clauses(c, of).includes(version)
    c.trigger = trigger
    c.decidedOn = undefined
    return holds
  })
  const now = clauses(c, of).filter(({ record, name }) => record === undefined && !granted.some((exemption) => exemption.name === name))
  return [...granted, ...now]
}

/** Granted by a record or a condition, for good or as long as something holds. */
function isInForce(c: Run, duty: Duty, { record, asLongAs, when, name }: Exemption): Truth {
  if (record !== undefined && !recordsOf(c.dossier, record).some((candidate) => isSeen(c, candidate))) return false
  if (record === undefined && asLongAs === undefined && when === undefined) return false
  const still = asLongAs === undefined ? true : c.isMet(asLongAs)
  if (still === false) return false
  // What was granted once stays granted; `zolang` alone takes it away again.
  return and(still, when === undefined || duty.exemptions.has(name) ? true : c.isMet(when))
}
