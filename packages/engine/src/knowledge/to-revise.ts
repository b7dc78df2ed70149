import { compare, formatIsoDate, toDecimalText, type DayNumber, type DecidedOutcome, type Oorzaak, type TeHerzien, type VolgensRegels } from '@inburgering/core'
import type { Claim, RuleOutcome } from '../decided/claim.ts'
import { heldInTheEnd, isNone, isRefusal } from '../decided/decided.ts'
import { euros } from '../decided/shown.ts'
import type { Dossier, DossierRecord, Revision } from '../dossier/dossier.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import type { Guard } from '../program/guard.ts'
import type { Program } from '../program/program.ts'
import type { RunOptions } from '../run/options.ts'
import { play } from '../run/play.ts'
import type { Run } from '../run/state.ts'
import { knownOn, publishedOn, type Knowledge } from './knowledge.ts'

/**
 * The decisions that the rules now give another basis than on the day on which they were taken, and that were not put
 * right since. Each with what it was that became known: found by letting one thing be known at a time.
 */
export function decisionsToRevise(program: Program, dossier: Dossier, options: RunOptions, now: Run): readonly TeHerzien[] {
  return [...now.claims.values()]
    .sort((left, right) => left.record.position - right.record.position)
    .flatMap((claim) => {
      const { record } = claim
      const { about } = record.decision ?? {}
      const late = knownAfter(now, dossier, record)
      // What was annulled or withdrawn is not there any more: there is nothing to revise.
      if (about === undefined || late.length === 0 || heldInTheEnd(record) === undefined) return []
      const given = basisOf(claim)
      const basisWith = (more?: Late): Basis => claimIn(play(program, dossier, { ...options, explain: false }, [], thenWith(record, more)), record)
      const then = basisWith()
      if (isSame(then, given) || isDecided(record, shownOf(given, about.of))) return []
      const causes = late.filter((each) => !isSame(basisWith(each), then))
      const [before, after] = shownBeside(then, given, about.of)
      const { reference } = record.decision ?? {}
      return [
        {
          besluit: record.name,
          datum: formatIsoDate(record.begin),
          soort: about.of,
          over: about.name,
          ...(reference === undefined ? {} : { kenmerk: reference }),
          besloten: decidedOf(record),
          volgens_regels_toen: before,
          volgens_regels_nu: after,
          oorzaken: (causes.length > 0 ? causes : late).map(({ shown: cause }) => cause),
        },
      ]
    })
}

/** Something that became known after a decision and speaks of the time before it. */
interface Late {
  readonly shown: Oorzaak
  readonly record?: DossierRecord
  readonly revision?: Revision
  readonly guard?: Guard
}

function knownAfter({ knowledge, program }: Run, dossier: Dossier, { begin: day, index }: DossierRecord): readonly Late[] {
  const isKnownNow = (known: boolean | undefined): boolean => known !== false
  const records = dossier.records.filter((record) => record.knownOn > day && (record.acts ?? record.begin) <= day && record.index !== index && isKnownNow(knowledge?.record(record)))
  const revisions = dossier.revisions.filter((revision) => revision.knownOn > day && revision.worksBackTo <= day && revision.root !== index && isKnownNow(knowledge?.revision(revision)))
  const guards = program.specification.guards.filter((guard, place) => program.on[place] === true && publishedOn(guard) > day)
  return [
    ...records.map((record): Late => ({ record, shown: cause('record', record.name, record.acts ?? record.begin, record.knownOn) })),
    ...revisions.map((revision): Late => ({ revision, shown: cause('record', revision.kind, revision.date, revision.knownOn) })),
    ...guards.map((guard): Late => ({ guard, shown: cause('wijziging', guard.wijziging.name, guard.from, publishedOn(guard)) })),
  ]
}

function cause(soort: Oorzaak['soort'], naam: string, day: DayNumber, known: DayNumber): Oorzaak {
  return { soort, naam, ...(Number.isFinite(day) ? { datum: formatIsoDate(day) } : {}), bekend_op: formatIsoDate(known) }
}

/** What was known on the day of the decision, the decision itself included, and one thing more. */
function thenWith(decision: DossierRecord, more: Late | undefined): Knowledge {
  const then = knownOn(decision.begin)
  return {
    record: (record) => record.index === decision.index || record.index === more?.record?.index || then.record(record),
    revision: (revision) => revision === more?.revision || then.revision(revision),
    change: (guard) => guard === more?.guard || then.change(guard),
  }
}

/** What the rules give, and from which day: a fine of another violation is another fine, also when it costs the same. */
interface Basis extends RuleOutcome {
  readonly day?: DayNumber
}

function basisOf({ record, rules, computedOn }: Claim): Basis {
  const of = record.decision?.about?.of
  return computedOn === undefined || (of !== 'boete' && of !== 'maatregel') ? rules : { ...rules, day: computedOn }
}

function claimIn({ claims }: Run, { index }: DossierRecord): Basis {
  for (const claim of claims.values()) if (claim.record.index === index) return basisOf(claim)
  return {}
}

function isSame(left: Basis, right: Basis): boolean {
  const [one, two] = [left.amount, right.amount]
  const sameAmount = one !== undefined && two !== undefined && isExact(one) && isExact(two) ? compare(one, two) === 0 : isAmountless(one) && isAmountless(two) && (one === undefined) === (two === undefined)
  return sameAmount && left.end === right.end && left.day === right.day
}

function isAmountless(amount: RuleOutcome['amount']): boolean {
  return amount === undefined || !isExact(amount)
}

/** With the days, where the rules give it from another day than they did. */
function shownBeside(then: Basis, now: Basis, of: DecidedOutcome['of']): readonly [then: VolgensRegels, now: VolgensRegels] {
  const moved = then.day !== undefined && now.day !== undefined && then.day !== now.day
  const shown = (basis: Basis): VolgensRegels => ({ ...shownOf(basis, of), ...(moved && basis.day !== undefined ? { ingang: formatIsoDate(basis.day) } : {}) })
  return [shown(then), shown(now)]
}

function shownOf({ amount, end }: RuleOutcome, of: DecidedOutcome['of']): VolgensRegels {
  if (of === 'verlenging') return end === undefined ? {} : { einde: formatIsoDate(end) }
  if (amount === undefined) return { bedrag: 0 }
  return isExact(amount) ? { bedrag: euros(amount) } : {}
}

function decidedOf(record: DossierRecord): VolgensRegels {
  const held = heldInTheEnd(record)
  if (record.decision?.about?.of !== 'verlenging') {
    const [amount, share] = [held?.get('bedrag'), held?.get('percentage')]
    if (share !== undefined && isExact(share) && !isNone(held)) return { percentage: Number(toDecimalText(share)) * 100 }
    return isNone(held) ? { bedrag: 0 } : amount !== undefined && isExact(amount) ? { bedrag: euros(amount) } : {}
  }
  const end = held?.get('einde')
  return isRefusal(held) || typeof end !== 'number' ? {} : { einde: formatIsoDate(end) }
}

/** It was put right: what stands is what the rules give now. */
function isDecided(record: DossierRecord, rules: VolgensRegels): boolean {
  const stands = decidedOf(record)
  return (record.decision?.revised.length ?? 0) > 0 && stands.bedrag === rules.bedrag && stands.einde === rules.einde
}
