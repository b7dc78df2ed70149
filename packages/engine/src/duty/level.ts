import { compareLevels, isLevel } from '@inburgering/core'
import { otherBody } from '../dossier/other-body.ts'
import type { Context } from '../evaluation/context.ts'
import type { Lowering } from '../evaluation/happenings.ts'
import { isMet } from '../evaluation/kleene.ts'
import { none, type Value } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'

/** The level that a taaleis asks now: its own, or what an effective bevoegdheid lowered it to. */
export function levelOf(name: string, context: Context): Value {
  const slot = context.specification.taaleisen.get(name)
  const taaleis = slot && current(slot, context)
  if (taaleis === undefined) return none
  context.use?.reading(taaleis)
  let { level } = taaleis.declaration
  for (const lowering of context.happenings.lowerings) {
    if (lowering.taaleis !== name || !concerns(lowering, context)) continue
    const lowered = loweredTo(lowering, context)
    if (lowered === undefined || !isBelow(lowered, level)) continue
    level = lowered
    const { record } = lowering
    context.trace?.record(record.name, context.peildatum, record.begin, context.specification.records.get(record.name)?.sources ?? [], otherBody(context.specification, record))
  }
  return level
}

function concerns({ parts }: Lowering, context: Context): boolean {
  return parts === undefined || (context.part !== undefined && parts.includes(context.part))
}

function isBelow(level: string, other: string): boolean {
  return isLevel(level) && isLevel(other) && compareLevels(level, other) < 0
}

/**
 * Its conditions were met when it was decided; it works as long as each `werkt zolang` holds. A wijziging that leaves
 * decisions as they are (`genomen besluiten: oude regel`) does not touch it, another one may change or end it.
 */
function loweredTo(lowering: Lowering, context: Context): string | undefined {
  const { trigger } = context
  const { record } = lowering
  context.trigger = record
  context.decidedOn = record.acts ?? record.begin
  const slot = context.specification.bevoegdheden.get(lowering.bevoegdheid)
  const bevoegdheid = slot && current(slot, context)
  const clause = bevoegdheid && clauseOf(bevoegdheid, 'verlagen', context)
  const limits = bevoegdheid === undefined ? [] : clausesOf(bevoegdheid, 'werkt_zolang', context)
  context.trigger = trigger
  context.decidedOn = undefined
  if (bevoegdheid === undefined || clause === undefined || !limits.every(({ when }) => isMet(context, when) === true)) return undefined
  context.use?.notJudged(lowering.oordelen)
  context.use?.reading(bevoegdheid)
  return clause.to
}
